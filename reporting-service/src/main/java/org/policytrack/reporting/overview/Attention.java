package org.policytrack.reporting.overview;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.policytrack.reporting.standing.Light;
import org.policytrack.reporting.standing.Reason;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.verified.VerifiedProgress;

/**
 * A task whose light is red or yellow.
 *
 * @param daysLate since the due date of the milestone that is overdue longest; 0 where none is
 * @param behind percentage points by which the verified percent is behind the expected one
 */
record Attention(TaskStanding standing, long daysLate, BigDecimal behind) {

    private static final Comparator<Attention> WORST_FIRST = Comparator.comparing(
                    (Attention attention) -> attention.standing().verdict().light(), Comparator.reverseOrder())
            .thenComparing(Attention::daysLate, Comparator.reverseOrder())
            .thenComparing(Attention::behind, Comparator.reverseOrder());

    /** Red before yellow, then what is late longest, then what is furthest behind, else in the order of the plan. */
    static List<Attention> worstFirst(List<TaskStanding> standings) {
        return standings.stream()
                .filter(standing -> standing.verdict().light() == Light.RED
                        || standing.verdict().light() == Light.YELLOW)
                .map(Attention::of)
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Attention of(TaskStanding standing) {
        long daysLate = standing.verdict().reasons().stream()
                .mapToLong(reason -> reason instanceof Reason.MilestoneOverdue overdue ? overdue.daysOverdue() : 0)
                .max()
                .orElse(0);
        int verified =
                standing.verified().map(VerifiedProgress::percentComplete).orElse(0);
        return new Attention(standing, daysLate, standing.expectedPercent().subtract(BigDecimal.valueOf(verified)));
    }
}
