package org.policytrack.task.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.CalendarDay;
import org.policytrack.kit.calendar.CalendarYear;
import org.policytrack.kit.calendar.DayKind;
import org.policytrack.kit.calendar.WorkingDays;

/**
 * The working days of a year.
 *
 * @param known whether there is a calendar file of this year; without one the weekends decide
 * @param notices addresses of the circulars the file is taken from
 * @param exceptions the days that are not what their weekday says, in their order
 */
@Schema(name = "WorkingYear")
record WorkingYearView(int year, boolean known, List<URI> notices, int workingDays, List<DayView> exceptions) {

    static WorkingYearView of(int year, WorkingDays calendar) {
        List<CalendarDay> days = calendar.daysOf(year);
        return new WorkingYearView(
                year,
                calendar.hasYear(year),
                calendar.year(year).map(CalendarYear::notices).orElse(List.of()),
                (int) days.stream().filter(day -> day.kind().isWorked()).count(),
                days.stream()
                        .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP_DAY)
                        .map(day -> new DayView(day.date(), day.kind(), day.holidayName()))
                        .toList());
    }

    /**
     * One day.
     *
     * @param holiday the holiday it is off or worked for
     */
    @Schema(name = "CalendarDay")
    record DayView(LocalDate date, DayKind kind, @Nullable String holiday) {}
}
