package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What would bring a department a better place on that day, all others as they are.
 *
 * @param place the next better one
 * @param score what it takes: that of who has the place, for who is equal shares it
 * @param steps for each task that could do it alone, the least it takes; the smallest step first, then in the order of the
 *     plan; none where no single task is enough
 */
public record NextPlace(int place, BigDecimal score, List<Step> steps) {

    private static final int ALL_PERCENT = 100;

    public NextPlace {
        steps = List.copyOf(steps);
    }

    /**
     * Progress on one task.
     *
     * @param verifiedPercent how much of it would have to be verified
     * @param progress percentage points more than are verified now
     * @param score that it would bring
     * @param place that it would bring, which may be better than the next
     */
    public record Step(String task, int verifiedPercent, int progress, BigDecimal score, int place) {}

    /**
     * Tries every task that counts.
     *
     * @param places of that day
     * @return empty for who has the first place
     */
    static Optional<NextPlace> of(Calculation calculation, Places places) {
        BigDecimal own = calculation.score().orElseThrow();
        return places.nextBetterThan(own)
                .map(needed -> new NextPlace(
                        places.of(needed),
                        needed,
                        calculation.terms().stream()
                                .filter(Term::counts)
                                .flatMap(term -> step(term, calculation, needed, places).stream())
                                .sorted(Comparator.comparingInt(Step::progress))
                                .toList()));
    }

    /** The score never falls while a percent rises, so the least percent is found by halving. */
    private static Optional<Step> step(Term term, Calculation calculation, BigDecimal needed, Places places) {
        int verified = term.assignment().verifiedPercent();
        if (scoreAt(ALL_PERCENT, term, calculation).compareTo(needed) < 0) {
            return Optional.empty();
        }
        int tooLittle = verified;
        int enough = ALL_PERCENT;
        while (enough - tooLittle > 1) {
            int between = (tooLittle + enough) / 2;
            if (scoreAt(between, term, calculation).compareTo(needed) < 0) {
                tooLittle = between;
            } else {
                enough = between;
            }
        }
        BigDecimal score = scoreAt(enough, term, calculation);
        return Optional.of(new Step(term.assignment().task().id(), enough, enough - verified, score, places.of(score)));
    }

    private static BigDecimal scoreAt(int percent, Term term, Calculation calculation) {
        return calculation.scoreWith(term.pointsGainedAt(percent)).orElseThrow();
    }
}
