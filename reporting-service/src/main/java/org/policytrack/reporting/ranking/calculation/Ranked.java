package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A department in a ranking.
 *
 * @param placeOrNull 1 for the best; null where there is too little data
 * @param tiedWith how many others share the place (并列); 0 without a place
 * @param noPlaceOrNull why it has no place; null where it has one
 * @param nextOrNull what would bring a better place; null for the first, and without a place
 */
public record Ranked(
        Calculation calculation,
        @Nullable Integer placeOrNull,
        int tiedWith,
        @Nullable NoPlace noPlaceOrNull,
        @Nullable NextPlace nextOrNull) {

    static Ranked without(NoPlace reason, Calculation calculation) {
        return new Ranked(calculation, null, 0, reason, null);
    }

    public String department() {
        return calculation.department();
    }

    public Optional<Integer> place() {
        return Optional.ofNullable(placeOrNull);
    }

    public Optional<NoPlace> noPlace() {
        return Optional.ofNullable(noPlaceOrNull);
    }

    public Optional<NextPlace> next() {
        return Optional.ofNullable(nextOrNull);
    }

    /** Empty without a place: what rests on too little is no score to be compared. */
    public Optional<BigDecimal> score() {
        return place().flatMap(place -> calculation.score());
    }
}
