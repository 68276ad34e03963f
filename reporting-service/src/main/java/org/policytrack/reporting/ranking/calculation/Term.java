package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one task adds to the score of one department.
 *
 * @param weight of the department's role
 * @param attainmentOrNull percent of what is expected that is verified, 100 at most; null where the task does not count
 * @param pointsOrNull attainment times weight, exactly; null where the task does not count
 */
public record Term(
        Assignment assignment,
        TermState state,
        int weight,
        @Nullable BigDecimal attainmentOrNull,
        @Nullable BigDecimal pointsOrNull) {

    static Term of(Assignment assignment, RankingSettings settings) {
        TermState state = TermState.of(assignment, settings);
        int weight = settings.weightOf(assignment.role());
        if (state != TermState.COUNTED) {
            return new Term(assignment, state, weight, null, null);
        }
        BigDecimal attainment = assignment.attainment();
        return new Term(assignment, state, weight, attainment, times(attainment, weight));
    }

    public Optional<BigDecimal> attainment() {
        return Optional.ofNullable(attainmentOrNull);
    }

    public Optional<BigDecimal> points() {
        return Optional.ofNullable(pointsOrNull);
    }

    boolean counts() {
        return state == TermState.COUNTED;
    }

    boolean isVerified() {
        return assignment.verified().isPresent();
    }

    /** How many points more there would be if this percent of a counted task were verified. */
    BigDecimal pointsGainedAt(int percent) {
        return times(assignment.attainmentAt(percent), weight).subtract(points().orElseThrow());
    }

    private static BigDecimal times(BigDecimal attainment, int weight) {
        return attainment.multiply(BigDecimal.valueOf(weight));
    }
}
