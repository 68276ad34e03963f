package org.policytrack.reporting.goal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Goal;
import org.policytrack.reporting.taskclient.Plan;

/** How the goals of a plan stand. */
@ApplicationScoped
public class Goals {

    private final BorrowedPlans plans;
    private final Figures figures;

    Goals(BorrowedPlans plans, Figures figures) {
        this.plans = plans;
        this.figures = figures;
    }

    /**
     * In the order of the official text; empty when there is no such plan. Where the plan narrows reading, its goals are
     * seen by whom they concern: the coordinating office.
     *
     * @param assumedPerMonth what-if: the forecasts go by this rate
     */
    Optional<List<GoalStanding>> ofPlan(String id, Sight sight, AsKnown when, @Nullable BigDecimal assumedPerMonth) {
        return plans.plan(id)
                .map(borrowed -> borrowed.value().on(when.knownAt()))
                .map(plan -> standings(plan, figures.ofPlan(id, when), sight, when, assumedPerMonth));
    }

    /**
     * In the order of the official text, those in sight.
     *
     * @param borrowed as it was on knownAt
     * @param known by indicator, as it was known
     * @param assumedPerMonth what-if: the forecasts go by this rate
     */
    public static List<GoalStanding> standings(
            BorrowedPlan borrowed,
            Map<String, IndicatorFigures> known,
            Sight sight,
            AsKnown when,
            @Nullable BigDecimal assumedPerMonth) {
        Plan plan = borrowed.plan();
        return plan.goals().stream()
                .filter(goal -> isSeen(goal, borrowed, sight))
                .map(goal -> GoalStanding.of(goal, GoalFigures.of(goal, known), plan, when, assumedPerMonth))
                .toList();
    }

    private static boolean isSeen(Goal goal, BorrowedPlan borrowed, Sight sight) {
        return sight.isWhole(borrowed.plan())
                || borrowed.task(goal.id())
                        .filter(task -> sight.includes(borrowed.plan(), task))
                        .isPresent();
    }
}
