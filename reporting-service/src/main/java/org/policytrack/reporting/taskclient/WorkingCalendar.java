package org.policytrack.reporting.taskclient;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.policytrack.kit.calendar.WorkingDayCalendar;

/** Working days (工作日) across years. Of a year whose calendar is not laid down the weekends decide. */
public final class WorkingCalendar implements WorkingDayCalendar {

    private final IntFunction<WorkingYear> years;
    private final Map<Integer, WorkingYear> asked = new HashMap<>();

    /** Each year is asked for once. */
    public WorkingCalendar(IntFunction<WorkingYear> years) {
        this.years = years;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return year(day).isWorked(day);
    }

    /** Whether the calendar of the day's year is laid down. */
    public boolean knowsYearOf(LocalDate day) {
        return year(day).known();
    }

    private WorkingYear year(LocalDate day) {
        return asked.computeIfAbsent(day.getYear(), years::apply);
    }
}
