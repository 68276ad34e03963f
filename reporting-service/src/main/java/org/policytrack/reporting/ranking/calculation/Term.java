package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.verified.AcceptedReport;

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

    /** Whether what decides it was accepted, or excused, by a person of the department itself. */
    public boolean isDecidedWithinDepartment() {
        return switch (state) {
            case COUNTED ->
                assignment.verified().filter(AcceptedReport::isWithinDepartment).isPresent();
            case EXCUSED ->
                assignment
                        .excuse()
                        .filter(Assignment.Excuse::isWithinDepartment)
                        .isPresent();
            case NOT_DUE, NO_WEIGHT -> false;
        };
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
