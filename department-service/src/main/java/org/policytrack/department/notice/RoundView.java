package org.policytrack.department.notice;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a round of notices sent, or would send.
 *
 * @param day the business day it was for
 * @param dryRun whether nothing was sent
 * @param workingDay on a day off nothing is sent
 * @param calendarKnown whether there is a calendar of the year; without one the weekends decide what is a day off
 */
@Schema(name = "NoticeRound")
record RoundView(
        LocalDate day,
        boolean dryRun,
        boolean workingDay,
        boolean calendarKnown,
        List<ClimbView> climbs,
        List<DigestView> digests) {}
