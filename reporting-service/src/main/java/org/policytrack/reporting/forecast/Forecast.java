package org.policytrack.reporting.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What comes of going on at a rate. Months are of 30.4375 days; rates and gaps are in the unit of the target, with one
 * decimal.
 *
 * @param assumed the rate was asked for (what-if), not taken from accepted points
 * @param points number of accepted points it rests on
 * @param perMonth the rate: the median of the growth between every two accepted points
 * @param neededPerMonth what it takes from now to reach the target in time; left out once the deadline has passed or the
 *     target is reached
 * @param reachedOn the day on which the target is reached at that rate
 * @param earliest as reachedOn, at the upper quartile of the growth; left out with fewer than 5 points
 * @param latest as reachedOn, at the lower quartile of the growth; left out with fewer than 5 points, or when it is never
 * @param missedBy what is missing on the deadline at that rate; left out when nothing is
 */
public record Forecast(
        Outlook outlook,
        boolean assumed,
        int points,
        @Nullable BigDecimal perMonth,
        @Nullable BigDecimal neededPerMonth,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable BigDecimal missedBy) {

    /** What it says in one word. */
    @Schema(name = "ForecastOutlook")
    public enum Outlook {
        /** The target is met already. */
        REACHED,
        /** The value is above a target that is to be met exactly. */
        EXCEEDED,
        /** At this rate it is reached by the deadline. */
        IN_TIME,
        /** At this rate it is reached after the deadline. */
        LATE,
        /** At this rate it is never reached. */
        NEVER,
        /** Fewer than 3 accepted points, and no rate was assumed. */
        TOO_LITTLE_DATA
    }
}
