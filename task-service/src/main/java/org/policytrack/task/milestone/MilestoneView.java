package org.policytrack.task.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stands on a day.
 *
 * @param belongsTo id of the task, measure or goal
 * @param wording the official phrase the date was read from
 * @param actBy the working day to act by: the due date or the last working day before it
 * @param assumed the official phrase leaves the day open
 * @param moves how often the due date was moved
 * @param dueDateChanges every move in its order; given when one milestone is read
 * @param daysLeft calendar days to {@code actBy}, negative when it has passed
 */
@Schema(name = "Milestone")
public record MilestoneView(
        @Schema(examples = "zj-metaverse-2023-m1-alliance") String id,
        String plan,
        @Schema(examples = "zj-metaverse-2023-m1") String belongsTo,
        String name,
        @Schema(examples = "6月底前") String wording,
        LocalDate dueDate,
        LocalDate actBy,
        boolean assumed,
        LocalDate originalDueDate,
        int moves,
        @Nullable List<DueDateChangeView> dueDateChanges,
        MilestoneState state,
        long daysLeft,
        @Nullable LocalDate achievedOn,
        long version) {

    /** As it stands on the day. */
    public static MilestoneView of(Milestone milestone, LocalDate day) {
        return of(milestone, null, day);
    }

    static MilestoneView of(Milestone milestone, @Nullable List<DueDateChange> changes, LocalDate day) {
        return new MilestoneView(
                milestone.id(),
                milestone.planId(),
                milestone.belongsTo(),
                milestone.name(),
                milestone.wording(),
                milestone.dueDate(),
                milestone.actBy(),
                milestone.isAssumed(),
                milestone.originalDueDate(),
                milestone.moves(),
                changes == null
                        ? null
                        : changes.stream().map(DueDateChangeView::of).toList(),
                milestone.stateOn(day),
                milestone.daysLeftOn(day),
                milestone
                        .achievedOn()
                        .filter(achieved -> !achieved.isAfter(day))
                        .orElse(null),
                milestone.version());
    }

    /**
     * One move.
     *
     * @param changedAt business time, UTC
     */
    @Schema(name = "DueDateChange")
    public record DueDateChangeView(LocalDate from, LocalDate to, String reason, String changedBy, Instant changedAt) {

        static DueDateChangeView of(DueDateChange change) {
            return new DueDateChangeView(
                    change.fromDate(), change.toDate(), change.reason(), change.changedBy(), change.changedAt());
        }
    }
}
