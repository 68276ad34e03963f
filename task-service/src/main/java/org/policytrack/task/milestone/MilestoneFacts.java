package org.policytrack.task.milestone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a milestone, as it is now or as it was known on a day.
 *
 * @param actBy the due date itself when it is a working day, else the last one before it
 * @param moves how often the due date was moved
 * @param achievedOn null while no achievement was told
 */
record MilestoneFacts(
        LocalDate dueDate,
        LocalDate actBy,
        int moves,
        @Nullable LocalDate achievedOn) {

    MilestoneState stateOn(LocalDate day) {
        Optional<LocalDate> achieved = achievedUpTo(day);
        if (achieved.isPresent()) {
            return achieved.get().isAfter(dueDate) ? MilestoneState.ACHIEVED_LATE : MilestoneState.ACHIEVED;
        }
        if (day.isAfter(dueDate)) {
            return MilestoneState.OVERDUE;
        }
        if (!day.isBefore(actBy)) {
            return MilestoneState.DUE_TODAY;
        }
        return daysLeftOn(day) <= Milestone.SOON_IN_DAYS ? MilestoneState.DUE_SOON : MilestoneState.UPCOMING;
    }

    /** Calendar days to the day to act by; negative when it has passed. */
    long daysLeftOn(LocalDate day) {
        return ChronoUnit.DAYS.between(day, actBy);
    }

    Optional<LocalDate> achievedUpTo(LocalDate day) {
        return Optional.ofNullable(achievedOn).filter(achieved -> !achieved.isAfter(day));
    }
}
