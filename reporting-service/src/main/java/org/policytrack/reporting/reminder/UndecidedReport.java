package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that was filed and not decided on.
 *
 * @param period the month it is about, as 2023-06
 * @param lastRung number of the last rung that reviewers were reminded of; 0 where they were not
 * @param remindedOn the business day on which they last were; null where they were not
 */
record UndecidedReport(
        String id,
        String task,
        String department,
        String period,
        LocalDate filedOn,
        int lastRung,
        @Nullable LocalDate remindedOn) {}
