package org.policytrack.kit.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A holiday of a year as the circular has it.
 *
 * @param daysOff every day of the period, weekends in it included; it may begin in the year before
 * @param workingDays weekends worked for it, possibly none
 */
public record Holiday(String name, List<LocalDate> daysOff, List<LocalDate> workingDays) {

    public Holiday {
        daysOff = List.copyOf(daysOff);
        workingDays = List.copyOf(workingDays);
        if (daysOff.isEmpty()) {
            throw new IllegalArgumentException(name + " has no day off");
        }
        for (LocalDate day : workingDays) {
            if (!CalendarDay.isWeekend(day)) {
                throw new IllegalArgumentException(name + ": " + day + " is no weekend and is worked anyway");
            }
        }
    }

    Stream<CalendarDay> days() {
        return Stream.concat(
                daysOff.stream().map(day -> new CalendarDay(day, DayKind.HOLIDAY, name)),
                workingDays.stream().map(day -> new CalendarDay(day, DayKind.MAKE_UP_DAY, name)));
    }
}
