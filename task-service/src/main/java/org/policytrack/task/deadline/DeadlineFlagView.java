package org.policytrack.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.task.milestone.MilestoneState;

/**
 * A flag as it is read.
 *
 * @param belongsTo id of the task, measure or goal
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
        Rung rung,
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
                flag.rung(),
                flag.state(),
                flag.dueDate(),
                flag.actBy(),
                flag.daysLeft(),
                flag.raisedOn(),
                flag.raisedAt());
    }
}
