package org.policytrack.task.deadline;

import java.time.LocalDate;
import java.util.List;
import org.policytrack.task.ladder.ReminderLadder;
import org.policytrack.task.ladder.Rung;
import org.policytrack.task.milestone.Milestone;

/**
 * What one milestone sends on a day.
 *
 * @param subject title of its task or measure; of a goal's milestone its own name
 * @param daysLeft calendar days to the day to act by; negative when it has passed
 * @param workingDaysLate working days after the due date, 0 while it has not passed
 * @param office code of the department that coordinates the plan
 * @param addressees the departments it goes to
 */
record Reminder(
        Milestone milestone,
        String subject,
        Rung rung,
        LocalDate day,
        long daysLeft,
        int workingDaysLate,
        ReminderLadder ladder,
        String office,
        List<Addressee> addressees) {

    /** What makes it the same reminder for a department, however often it is sent. */
    String occasion() {
        return milestone.id() + "/" + rung.name() + "/" + milestone.actBy();
    }

    /** While the office is not told itself, a reminder of lateness that nobody acknowledges climbs to it. */
    boolean climbs() {
        return rung instanceof Rung.Overdue
                && addressees.stream().noneMatch(each -> each.department().equals(office));
    }
}
