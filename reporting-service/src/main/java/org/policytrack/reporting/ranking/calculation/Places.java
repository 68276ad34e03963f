package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The places that scores bring: 1, 1, 3. What is shown as equal is equal, so scores are compared as they are shown.
 *
 * @param scores of every department that gets a place
 */
record Places(List<BigDecimal> scores) {

    Places {
        scores = List.copyOf(scores);
    }

    static Places of(Collection<Calculation> placed) {
        return new Places(placed.stream()
                .map(calculation -> calculation.score().orElseThrow())
                .toList());
    }

    /** Whether anybody stands before anybody for something achieved; where all have 0, nobody does. */
    boolean isAnyAboveZero() {
        return scores.stream().anyMatch(score -> score.signum() > 0);
    }

    /** One more than there are better ones. */
    int of(BigDecimal score) {
        return 1
                + (int) scores.stream()
                        .filter(other -> other.compareTo(score) > 0)
                        .count();
    }

    /** How many others have it too, for who has it. */
    int tiedAt(BigDecimal score) {
        return (int) scores.stream()
                        .filter(other -> other.compareTo(score) == 0)
                        .count()
                - 1;
    }

    /** The lowest of the scores that are better; empty where there is none. */
    Optional<BigDecimal> nextBetterThan(BigDecimal score) {
        return scores.stream().filter(other -> other.compareTo(score) > 0).min(Comparator.naturalOrder());
    }
}
