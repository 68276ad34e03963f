package org.policytrack.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.taskclient.Task;

/**
 * What a report says of indicators.
 *
 * @param report its id
 * @param role what the department was to the task when it filed
 * @param period the month it is about
 * @param filedOn business day
 */
public record Reported(
        String report,
        String plan,
        String task,
        String department,
        Task.Role role,
        YearMonth period,
        LocalDate filedOn,
        String author,
        List<Figure> figures) {

    public Reported {
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param value since the plan began
     * @param reason why it is lower than the one before it; null where it is not
     * @param evidenceItems how many there are for it
     */
    public record Figure(
            String indicator, BigDecimal value, @Nullable String reason, int evidenceItems) {}

    /** The day the figures speak of. */
    LocalDate validOn() {
        return validOn(period, filedOn);
    }

    /** The last day of the period, or the day of filing when that is earlier. */
    public static LocalDate validOn(YearMonth period, LocalDate filedOn) {
        LocalDate end = period.atEndOfMonth();
        return filedOn.isBefore(end) ? filedOn : end;
    }
}
