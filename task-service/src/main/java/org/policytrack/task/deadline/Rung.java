package org.policytrack.task.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.task.milestone.Milestone;

/** A rung of the reminder ladder, from the farthest to the last. */
public enum Rung {
    DUE_IN_30(30),
    DUE_IN_14(14),
    DUE_IN_7(7),
    DUE_IN_3(3),
    DUE_IN_1(1),
    DUE_TODAY(0),
    OVERDUE(-1);

    private final int daysLeft;

    Rung(int daysLeft) {
        this.daysLeft = daysLeft;
    }

    /** The latest rung a milestone that is not achieved has reached on the day; empty while it is more than 30 days off. */
    static Optional<Rung> reachedBy(Milestone milestone, LocalDate day) {
        if (day.isAfter(milestone.dueDate())) {
            return Optional.of(OVERDUE);
        }
        long left = Math.max(0, milestone.daysLeftOn(day));
        Rung latest = null;
        for (Rung rung : values()) {
            if (rung != OVERDUE && left <= rung.daysLeft) {
                latest = rung;
            }
        }
        return Optional.ofNullable(latest);
    }
}
