package org.policytrack.reporting.document;

import java.math.BigDecimal;

/** Numbers as a document can show them: digit by digit, without an exponent. */
final class Decimals {

    private static final int MOST_DECIMALS = 12;
    private static final int MOST_DIGITS = 30;

    private Decimals() {}

    /** With its decimals as they are. */
    static BigDecimal shown(BigDecimal value) {
        if (value.scale() > MOST_DECIMALS || value.precision() - Math.min(value.scale(), 0) > MOST_DIGITS) {
            throw new IllegalArgumentException("no number of a document: " + value);
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
