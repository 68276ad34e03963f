package org.policytrack.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.task.milestone.MilestoneState;

/**
 * A flag as it is read.
 *
 * @param belongsTo id of the task, measure or goal
 * @param rung DUE_IN_30 and the like by the days of the plan's ladder, DUE_TODAY, OVERDUE, then OVERDUE_2 and so on
 * @param state of the milestone when the flag was raised
 * @param daysLeft calendar days that were left to {@code actBy} then; negative when it had passed
 * @param raisedOn business date
 * @param raisedAt business time, UTC
 */
@Schema(name = "DeadlineFlag")
record DeadlineFlagView(
        long id,
        String plan,
        String milestone,
        String milestoneName,
        String belongsTo,

        @Schema(pattern = "DUE_IN_[1-9][0-9]*|DUE_TODAY|OVERDUE(_[1-9][0-9]*)?", examples = "DUE_IN_14")
        String rung,

        MilestoneState state,
        LocalDate dueDate,
        LocalDate actBy,
        long daysLeft,
        LocalDate raisedOn,
        Instant raisedAt) {

    static DeadlineFlagView of(DeadlineFlag flag) {
        return new DeadlineFlagView(
                flag.id(),
                flag.planId(),
                flag.milestoneId(),
                flag.milestoneName(),
                flag.belongsTo(),
                flag.rung().name(),
                flag.state(),
                flag.dueDate(),
                flag.actBy(),
                flag.daysLeft(),
                flag.raisedOn(),
                flag.raisedAt());
    }
}
