package org.policytrack.reporting.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;

/**
 * A forecast as it is read: arithmetic on accepted figures, no judgement. Months are of 30.4375 days; rates and gaps are
 * in the unit of the target, with one decimal.
 *
 * @param assumed the rate was asked for (what-if), not taken from accepted figures
 * @param points number of accepted figures it rests on
 * @param deadline the day until which the target is to be reached
 * @param perMonth the rate: the median of the growth between every two accepted figures
 * @param neededPerMonth what it takes from now to reach the target in time; left out once the deadline has passed or the
 *     target is reached
 * @param reachedOn the day on which the target is reached at that rate
 * @param earliest as reachedOn, at the upper quartile of the growth; left out with fewer than 5 figures
 * @param latest as reachedOn, at the lower quartile of the growth; left out with fewer than 5 figures, or when it is never
 * @param missedBy what is missing on the deadline at that rate; left out when nothing is
 * @param words in the language asked for
 */
@Schema(name = "Forecast")
public record ForecastView(
        Forecast.Outlook outlook,
        boolean assumed,
        int points,
        LocalDate deadline,
        @Schema(examples = "7.5") @Nullable BigDecimal perMonth,
        @Schema(examples = "9.1") @Nullable BigDecimal neededPerMonth,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Schema(examples = "18.0") @Nullable BigDecimal missedBy,
        String words) {

    /**
     * @param unit of the target
     */
    public static ForecastView of(Forecast forecast, LocalDate deadline, String unit, Words words) {
        return new ForecastView(
                forecast.outlook(),
                forecast.assumed(),
                forecast.points(),
                deadline,
                forecast.perMonth(),
                forecast.neededPerMonth(),
                forecast.reachedOn(),
                forecast.earliest(),
                forecast.latest(),
                forecast.missedBy(),
                new ForecastWords(forecast, deadline, unit, words).sentence());
    }
}
