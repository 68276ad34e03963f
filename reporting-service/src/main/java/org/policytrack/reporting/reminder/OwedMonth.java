package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.policytrack.reporting.owed.MonthOwed;
import org.policytrack.reporting.owed.Obligation;

/**
 * What one department still has to file for a month.
 *
 * @param open in the order of the plan, at least one
 */
record OwedMonth(YearMonth period, LocalDate dueOn, List<Obligation> open) {

    OwedMonth {
        open = List.copyOf(open);
    }

    static OwedMonth of(MonthOwed month, List<Obligation> open) {
        return new OwedMonth(month.period(), month.dueOn(), open);
    }

    boolean isLateOn(LocalDate day) {
        return day.isAfter(dueOn);
    }

    /** Calendar days; negative when it is late. */
    long daysLeftOn(LocalDate day) {
        return ChronoUnit.DAYS.between(day, dueOn);
    }
}
