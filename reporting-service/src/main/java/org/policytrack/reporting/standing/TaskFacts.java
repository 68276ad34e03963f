package org.policytrack.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.taskclient.Plan;

/**
 * Everything the light of a task depends on.
 *
 * @param asOf the day it is asked for
 * @param settings the plan's thresholds
 * @param isCompleted 办结
 * @param accepted the lead's accepted reports up to that day, in the order of their acceptance
 * @param milestones of the task
 * @param silentSince when task-service was heard last, if that is too long ago to trust; else null
 */
record TaskFacts(
        LocalDate asOf,
        Pace pace,
        Plan.Settings settings,
        boolean isCompleted,
        List<Accepted> accepted,
        List<Milestone> milestones,
        @Nullable Instant silentSince) {

    Optional<Accepted> lastAccepted() {
        return accepted.isEmpty() ? Optional.empty() : Optional.of(accepted.getLast());
    }

    /**
     * An accepted report of the lead.
     *
     * @param acceptedOn business day
     * @param sequence of its acceptance
     */
    record Accepted(int percentComplete, LocalDate acceptedOn, long sequence) {}

    /**
     * A milestone of the task.
     *
     * @param achieved null while nothing was accepted that says so
     */
    record Milestone(
            String id,
            String name,
            LocalDate dueDate,
            LocalDate actBy,
            @Nullable Achieved achieved) {

        boolean isOpen() {
            return achieved == null;
        }
    }

    /**
     * That a milestone was achieved.
     *
     * @param sequence of the acceptance that says so; 0 when it was known before any report
     */
    record Achieved(LocalDate on, long sequence) {}
}
