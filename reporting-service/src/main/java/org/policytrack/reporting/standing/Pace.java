package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The expected pace (序时进度): linear from the first day of a plan to its last, both included.
 *
 * @param start first day
 * @param end last day
 */
record Pace(LocalDate start, LocalDate end) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Percent expected at the end of the day, with one decimal. */
    BigDecimal expectedOn(LocalDate day) {
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(start, day) + 1, 0, days);
        return ALL.multiply(BigDecimal.valueOf(gone)).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP);
    }

    /** Percentage points by which this percent is behind on that day; negative when it is ahead. */
    BigDecimal behind(int percent, LocalDate day) {
        return expectedOn(day).subtract(BigDecimal.valueOf(percent));
    }
}
