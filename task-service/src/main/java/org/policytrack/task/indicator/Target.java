package org.policytrack.task.indicator;

import java.math.BigDecimal;

/**
 * A figure to be reached, as the official text has it.
 *
 * @param value never negative, at most four decimals
 * @param unit as the text writes it, such as 项 or 个
 * @param comparisonAssumed the text gives the bare number, without 以上
 */
public record Target(BigDecimal value, String unit, Comparison comparison, boolean comparisonAssumed) {}
