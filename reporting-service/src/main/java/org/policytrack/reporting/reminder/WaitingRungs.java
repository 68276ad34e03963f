package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.policytrack.reporting.taskclient.ReminderLadder;
import org.policytrack.reporting.taskclient.WorkingCalendar;

/**
 * The rungs of a report that waits for review: so many working days after it was filed, and then one in every so many
 * days. Where the ladder was changed meanwhile they are counted on from the last one sent.
 */
final class WaitingRungs {

    private final ReminderLadder ladder;
    private final WorkingCalendar calendar;

    WaitingRungs(ReminderLadder ladder, WorkingCalendar calendar) {
        this.ladder = ladder;
        this.calendar = calendar;
    }

    /** A report that was filed later has reached none. */
    LocalDate lastFiled(LocalDate day) {
        return day.minusDays(ladder.reviewAfterWorkingDays());
    }

    /** The number of the rung to be sent on a working day; empty where the one reached, or anything since its day, was. */
    OptionalInt toSend(UndecidedReport report, LocalDate day) {
        int reached = reached(report.filedOn(), day);
        LocalDate last = report.remindedOn();
        return reached == 0 || (last != null && !last.isBefore(dayOf(reached, report.filedOn())))
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(reached, report.lastRung() + 1));
    }

    /** The number, from 1 on, of the latest rung that a report filed on that day has reached; 0 while it has reached none. */
    int reached(LocalDate filedOn, LocalDate day) {
        LocalDate first = first(filedOn);
        return day.isBefore(first) ? 0 : (int) (ChronoUnit.DAYS.between(first, day) / ladder.overdueEveryDays()) + 1;
    }

    private LocalDate dayOf(int rung, LocalDate filedOn) {
        return calendar.onOrAfter(first(filedOn).plusDays((rung - 1L) * ladder.overdueEveryDays()));
    }

    private LocalDate first(LocalDate filedOn) {
        return calendar.workingDaysAfter(filedOn, ladder.reviewAfterWorkingDays());
    }
}
