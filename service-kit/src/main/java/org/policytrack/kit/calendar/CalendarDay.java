package org.policytrack.kit.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day and what it is.
 *
 * @param holidayName the holiday it is off or worked for, such as 劳动节; {@code null} for ordinary days
 */
public record CalendarDay(
        LocalDate date, DayKind kind, @Nullable String holidayName) {

    /** A day no circular names. */
    static CalendarDay ordinary(LocalDate date) {
        return new CalendarDay(date, isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING_DAY, null);
    }

    public Optional<String> holiday() {
        return Optional.ofNullable(holidayName);
    }

    static boolean isWeekend(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> true;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> false;
        };
    }
}
