package org.policytrack.reporting.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;

/**
 * Says a forecast, and that it is arithmetic.
 *
 * @param unit of the target
 */
record ForecastWords(Forecast forecast, LocalDate deadline, String unit, Words words) {

    String sentence() {
        return switch (forecast.outlook()) {
            case REACHED -> words.of("forecast.reached");
            case EXCEEDED -> words.of("forecast.exceeded");
            case TOO_LITTLE_DATA -> words.of("forecast.too-little-data", forecast.points()) + needed();
            case IN_TIME -> rate() + words.of("forecast.in-time", day(forecast.reachedOn()), deadline) + needed();
            case LATE -> rate() + words.of("forecast.late", day(forecast.reachedOn()), deadline) + missed() + needed();
            case NEVER -> rate() + words.of("forecast.never", deadline) + missed() + needed();
        };
    }

    private String rate() {
        String key = forecast.assumed() ? "forecast.at-assumed-rate" : "forecast.at-accepted-rate";
        return words.of(key, amount(forecast.perMonth()), unit);
    }

    private String missed() {
        return forecast.missedBy() == null ? "" : words.of("forecast.missed", amount(forecast.missedBy()), unit);
    }

    private String needed() {
        return forecast.neededPerMonth() == null
                ? ""
                : words.of("forecast.needed", amount(forecast.neededPerMonth()), unit);
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
