package org.policytrack.reporting.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An accepted figure.
 *
 * @param on the day it speaks of
 * @param value cumulative since the plan began, in the unit of the target
 */
public record Point(LocalDate on, BigDecimal value) {

    /** Growth per day from this point to a later one; empty for two points of one day. */
    Optional<Double> ratePerDayTo(Point later) {
        long days = ChronoUnit.DAYS.between(on, later.on);
        return days == 0
                ? Optional.empty()
                : Optional.of(later.value.subtract(value).doubleValue() / days);
    }
}
