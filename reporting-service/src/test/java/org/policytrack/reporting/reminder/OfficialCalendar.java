package org.policytrack.reporting.reminder;

import java.util.List;
import java.util.stream.Stream;
import org.policytrack.kit.calendar.CalendarDay;
import org.policytrack.kit.calendar.DayKind;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.reporting.taskclient.WorkingCalendar;
import org.policytrack.reporting.taskclient.WorkingYear;

/** The working days that task-service lends, from the files that it reads. */
final class OfficialCalendar {

    private static final WorkingDays OFFICIAL = WorkingDays.onClassPath();

    private OfficialCalendar() {}

    static WorkingCalendar calendar() {
        return new WorkingCalendar(OfficialCalendar::year);
    }

    /** Of no year anything but weekends is known. */
    static WorkingCalendar ofWeekends() {
        return new WorkingCalendar(year -> new WorkingYear(year, false, List.of()));
    }

    private static WorkingYear year(int year) {
        return new WorkingYear(
                year,
                OFFICIAL.hasYear(year),
                OFFICIAL.daysOf(year).stream().flatMap(OfficialCalendar::named).toList());
    }

    private static Stream<WorkingYear.NamedDay> named(CalendarDay day) {
        return day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP_DAY
                ? Stream.of(new WorkingYear.NamedDay(
                        day.date(), WorkingYear.Kind.valueOf(day.kind().name())))
                : Stream.empty();
    }
}
