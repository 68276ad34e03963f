package org.policytrack.task.milestone;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;

/**
 * The dates of a milestone as they held from a business day on, until the next of the same milestone.
 *
 * @param id grows in the order in which dates came to hold
 * @param belongsTo id of the task, measure or goal
 * @param actBy the working day to act by, as the calendar of that time said
 * @param moves how often the due date had been moved by then
 * @param heldFrom left out of the dates the plan was imported with, which hold for every day before, too
 */
@Schema(name = "MilestoneDates")
record MilestoneDatesView(
        @Schema(examples = "17") long id,
        @Schema(examples = "zj-metaverse-2023") String plan,
        @Schema(examples = "zj-metaverse-2023-m1-alliance") String milestone,
        @Schema(examples = "zj-metaverse-2023-m1") String belongsTo,
        LocalDate dueDate,
        LocalDate actBy,
        int moves,
        @Nullable LocalDate heldFrom) {

    static MilestoneDatesView of(MilestoneDatesHeld.Row row, WorkingDays calendar) {
        MilestoneDates dates = row.dates();
        return new MilestoneDatesView(
                dates.id(),
                row.plan(),
                dates.milestoneId(),
                row.belongsTo(),
                dates.dueDate(),
                dates.actBy(calendar),
                dates.moves(),
                dates.heldFrom().orElse(null));
    }
}
