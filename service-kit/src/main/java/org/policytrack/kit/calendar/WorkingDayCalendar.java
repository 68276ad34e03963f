package org.policytrack.kit.calendar;

import java.time.LocalDate;

/** A calendar in which days are worked or not, and what is counted by them (工作日). */
public interface WorkingDayCalendar {

    boolean isWorkingDay(LocalDate date);

    /** The day itself when it is worked, else the last working day before it: the day to act by. */
    default LocalDate onOrBefore(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The day itself when it is worked, else the first working day after it. */
    default LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The so-many-th working day after a day, which itself does not count. */
    default LocalDate workingDaysAfter(LocalDate date, int howMany) {
        LocalDate day = date;
        for (int counted = 0; counted < howMany; counted++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** The number of working days after {@code from} up to and including {@code to}; negative when it lies before. */
    default int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
