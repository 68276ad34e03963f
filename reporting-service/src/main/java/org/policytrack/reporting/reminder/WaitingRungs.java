package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.policytrack.reporting.taskclient.ReminderLadder;
import org.policytrack.reporting.taskclient.WorkingCalendar;

/** The rungs of a report that waits for review: so many working days after it was filed, and then one in every so many days. */
final class WaitingRungs {

    private final ReminderLadder ladder;
    private final WorkingCalendar calendar;

    WaitingRungs(ReminderLadder ladder, WorkingCalendar calendar) {
        this.ladder = ladder;
        this.calendar = calendar;
    }

    /** The number, from 1 on, of the latest rung that a report filed on that day has reached; 0 while it has reached none. */
    int reached(LocalDate filedOn, LocalDate day) {
        LocalDate first = calendar.after(filedOn, ladder.reviewAfterWorkingDays());
        return day.isBefore(first) ? 0 : (int) (ChronoUnit.DAYS.between(first, day) / ladder.overdueEveryDays()) + 1;
    }
}
