package org.policytrack.task.indicator;

import java.math.BigDecimal;

/**
 * A figure to be reached, as the official text has it.
 *
 * @param value never negative, at most four decimals
 * @param unit as the text writes it, such as 项 or 个
 * @param comparisonAssumed the text gives the bare number, without 以上
 */
public record Target(BigDecimal value, String unit, Comparison comparison, boolean comparisonAssumed) {

    /** The value as people write it: 170, not 170.0000 and not 1.7E+2. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
