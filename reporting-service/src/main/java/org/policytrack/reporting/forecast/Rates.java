package org.policytrack.reporting.forecast;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** Rates as they are asked for. */
public final class Rates {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000_000L);

    private Rates() {}

    /**
     * What a query says in {@code assume}: a rate per month.
     *
     * @throws InputRefused (400) when it is below zero or beyond any use
     */
    public static @Nullable BigDecimal assumed(@Nullable BigDecimal perMonth) {
        if (perMonth != null && (perMonth.signum() < 0 || perMonth.compareTo(HIGHEST) > 0)) {
            throw InputRefused.unreadable(InputFault.inQuery("assume", "out-of-range", 0, HIGHEST.toPlainString()));
        }
        return perMonth;
    }
}
