package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The working days (工作日) of a year, as borrowed from task-service.
 *
 * @param known whether its calendar is laid down; of one that is not, the weekends decide
 * @param exceptions the days that are not what their weekday says
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WorkingYear(int year, boolean known, List<NamedDay> exceptions) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingYear {
        exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
    }

    /** The day itself when it is worked, else the last working day before it. */
    public LocalDate onOrBefore(LocalDate date) {
        if (date.getYear() != year) {
            throw new IllegalArgumentException(date + " is not of " + year);
        }
        LocalDate day = date;
        while (!isWorked(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    boolean isWorked(LocalDate day) {
        return exceptions.stream()
                .filter(named -> named.date().equals(day))
                .findFirst()
                .map(named -> named.kind() == Kind.MAKE_UP_DAY)
                .orElse(!WEEKEND.contains(day.getDayOfWeek()));
    }

    /** A day that is not what its weekday says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record NamedDay(LocalDate date, Kind kind) {}

    /** Why it is not. */
    public enum Kind {
        /** A weekend that is worked (调休上班). */
        MAKE_UP_DAY,
        HOLIDAY
    }
}
