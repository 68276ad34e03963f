package org.policytrack.task.deadline;

import java.time.LocalDate;
import org.policytrack.task.milestone.Milestone;

/**
 * That a milestone was overdue.
 *
 * @param milestone its id
 * @param dueDate the date that had passed
 */
public record OverdueFlag(String milestone, LocalDate dueDate) {

    /** Whether it is so still: what was achieved since, or got another date, is overdue no more by this flag. */
    public boolean holdsOf(Milestone now) {
        return !now.isAchieved() && now.dueDate().equals(dueDate);
    }
}
