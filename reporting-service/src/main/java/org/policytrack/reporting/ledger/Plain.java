package org.policytrack.reporting.ledger;

import java.math.BigDecimal;

/** Figures as people write them. */
public final class Plain {

    private Plain() {}

    /** Without zeros at the end, and never with an exponent. */
    public static BigDecimal of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
