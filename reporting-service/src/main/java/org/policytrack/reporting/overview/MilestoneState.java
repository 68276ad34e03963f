package org.policytrack.reporting.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.taskclient.Task;

/** How a milestone stands on a day, by the rule of the deadlines. */
@Schema(name = "MilestoneState")
public enum MilestoneState {
    UPCOMING,
    /** 30 calendar days or fewer to the day to act by. */
    DUE_SOON,
    /** From the day to act by until the due date has passed. */
    DUE_TODAY,
    OVERDUE,
    ACHIEVED,
    ACHIEVED_LATE;

    private static final int SOON_IN_DAYS = 30;

    static MilestoneState of(Task.Milestone milestone, Optional<LocalDate> achievedOn, LocalDate day) {
        if (achievedOn.isPresent()) {
            return achievedOn.get().isAfter(milestone.dueDate()) ? ACHIEVED_LATE : ACHIEVED;
        }
        if (day.isAfter(milestone.dueDate())) {
            return OVERDUE;
        }
        if (!day.isBefore(milestone.actBy())) {
            return DUE_TODAY;
        }
        return ChronoUnit.DAYS.between(day, milestone.actBy()) <= SOON_IN_DAYS ? DUE_SOON : UPCOMING;
    }
}
