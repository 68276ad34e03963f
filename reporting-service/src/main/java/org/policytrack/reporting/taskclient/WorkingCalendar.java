package org.policytrack.reporting.taskclient;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Working days (工作日) across years. Of a year whose calendar is not laid down the weekends decide. */
public final class WorkingCalendar {

    private final IntFunction<WorkingYear> years;
    private final Map<Integer, WorkingYear> asked = new HashMap<>();

    /** Each year is asked for once. */
    public WorkingCalendar(IntFunction<WorkingYear> years) {
        this.years = years;
    }

    public boolean isWorkingDay(LocalDate day) {
        return year(day).isWorked(day);
    }

    /** The day itself when it is worked, else the last working day before it. */
    public LocalDate onOrBefore(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The day itself when it is worked, else the first working day after it. */
    public LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The working day that is so many working days after this one. */
    public LocalDate after(LocalDate date, int workingDays) {
        LocalDate day = date;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The number of working days after {@code from} up to and including {@code to}; none where it lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? 0
                : (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count();
    }

    /** Whether the calendar of the day's year is laid down. */
    public boolean knowsYearOf(LocalDate day) {
        return year(day).known();
    }

    private WorkingYear year(LocalDate day) {
        return asked.computeIfAbsent(day.getYear(), years::apply);
    }
}
