package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The score of one department, to the last term: the weighted mean of what it achieved of what is expected. A mean, so
 * that neither many nor few tasks are of any advantage.
 *
 * @param terms one for each task that the department is responsible for, in the order of the plan
 */
public record Calculation(String department, List<Term> terms) {

    private static final int DECIMALS = 2;

    public Calculation {
        terms = List.copyOf(terms);
    }

    /** The points of all terms, exactly. */
    public BigDecimal totalPoints() {
        return terms.stream()
                .flatMap(term -> term.points().stream())
                .reduce(BigDecimal.ZERO.setScale(1), BigDecimal::add);
    }

    /** The weights of the terms that count. */
    public int totalWeight() {
        return terms.stream().filter(Term::counts).mapToInt(Term::weight).sum();
    }

    public int countedTasks() {
        return (int) terms.stream().filter(Term::counts).count();
    }

    /** Of those that count. */
    public int verifiedTasks() {
        return (int)
                terms.stream().filter(Term::counts).filter(Term::isVerified).count();
    }

    /** Terms that a person of the department itself has decided. */
    public int decidedWithinDepartment() {
        return (int) terms.stream().filter(Term::isDecidedWithinDepartment).count();
    }

    /** Total points by total weight, 0 to 100, rounded once to two decimals; empty where nothing counts. */
    public Optional<BigDecimal> score() {
        return scoreAt(totalPoints());
    }

    /** What the score would be with so many points more. */
    Optional<BigDecimal> scoreWith(BigDecimal morePoints) {
        return scoreAt(totalPoints().add(morePoints));
    }

    private Optional<BigDecimal> scoreAt(BigDecimal points) {
        int weight = totalWeight();
        return weight == 0
                ? Optional.empty()
                : Optional.of(points.divide(BigDecimal.valueOf(weight), DECIMALS, RoundingMode.HALF_UP));
    }
}
