package org.policytrack.task.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.policytrack.kit.audit.NotAudited;

/**
 * The next day on which a milestone that is not achieved has to be looked at: that of its next rung, or one a week ahead
 * where that is farther, or one long past where something it follows from has changed since. Never later than the day on
 * which something is to be sent.
 */
@Entity
@NotAudited("It follows from the milestone's dates, the plan's ladder and the calendar.")
class DeadlineWatch {

    /** Before every business day: at the next scan. */
    static final LocalDate AT_ONCE = LocalDate.of(2000, 1, 1);

    @Id
    private String milestoneId;

    private LocalDate nextOn;

    protected DeadlineWatch() {}

    String milestoneId() {
        return milestoneId;
    }

    void lookAgainOn(LocalDate day) {
        nextOn = day;
    }

    boolean isDueBy(LocalDate day) {
        return !nextOn.isAfter(day);
    }
}
