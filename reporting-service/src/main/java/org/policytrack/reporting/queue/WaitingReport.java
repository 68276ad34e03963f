package org.policytrack.reporting.queue;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.progress.ProgressView;

/**
 * A report that waits for review.
 *
 * @param waitingSince business day it was filed on
 * @param waitingDays calendar days since then
 * @param isUnchanged it repeats the figures that the department had accepted last about the task
 * @param isOwn the caller is its author, or stands in for its author, so another person has to decide
 * @param answers id of the returned report that it answers
 */
@Schema(name = "WaitingReport")
record WaitingReport(
        ProgressView report,
        LocalDate waitingSince,
        @Schema(examples = "3") long waitingDays,
        boolean isUnchanged,
        boolean isOwn,
        @Nullable String answers) {}
