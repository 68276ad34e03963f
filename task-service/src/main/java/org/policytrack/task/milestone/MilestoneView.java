package org.policytrack.task.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.task.history.AsOf;

/**
 * A milestone as it stands on a day; of a day that is over, as it was known then.
 *
 * @param belongsTo id of the task, measure or goal
 * @param wording the official phrase the date was read from
 * @param actBy the working day to act by: the due date or the last working day before it
 * @param assumed the official phrase leaves the day open
 * @param moves how often the due date was moved
 * @param weight percent points of its owner's work; left out where the plan gives none
 * @param dueDateChanges every move in its order; given when one milestone is read
 * @param daysLeft calendar days to {@code actBy}, negative when it has passed
 * @param version left out of a day that is over
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
        @Nullable Integer weight,
        @Nullable List<DueDateChangeView> dueDateChanges,
        MilestoneState state,
        long daysLeft,
        @Nullable LocalDate achievedOn,
        @Nullable Long version) {

    static MilestoneView of(
            Milestone milestone, MilestoneFacts facts, @Nullable List<DueDateChange> changes, AsOf asOf) {
        return new MilestoneView(
                milestone.id(),
                milestone.planId(),
                milestone.belongsTo(),
                milestone.name(),
                milestone.wording(),
                facts.dueDate(),
                facts.actBy(),
                milestone.isAssumed(),
                milestone.originalDueDate(),
                facts.moves(),
                milestone.weight().orElse(null),
                changes == null
                        ? null
                        : changes.stream().map(DueDateChangeView::of).toList(),
                facts.stateOn(asOf.day()),
                facts.daysLeftOn(asOf.day()),
                facts.achievedUpTo(asOf.day()).orElse(null),
                asOf.versionToShow(milestone.version()));
    }

    /**
     * One move.
     *
     * @param changedOn the business day
     * @param changedAt business time, UTC
     */
    @Schema(name = "DueDateChange")
    public record DueDateChangeView(
            LocalDate from, LocalDate to, String reason, String changedBy, LocalDate changedOn, Instant changedAt) {

        static DueDateChangeView of(DueDateChange change) {
            return new DueDateChangeView(
                    change.fromDate(),
                    change.toDate(),
                    change.reason(),
                    change.changedBy(),
                    change.changedOn(),
                    change.changedAt());
        }
    }
}
