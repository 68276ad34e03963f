package org.policytrack.reporting.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.forecast.Forecast;
import org.policytrack.reporting.forecast.Forecasts;
import org.policytrack.reporting.forecast.Question;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.standing.Pace;
import org.policytrack.reporting.taskclient.Goal;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * How a goal stands.
 *
 * @param expectedPercent of the target, by the pace of the plan
 * @param deadline the plan's end
 */
public record GoalStanding(
        Goal goal,
        AsKnown when,
        GoalFigures figures,
        BigDecimal expectedPercent,
        LocalDate deadline,
        Forecast forecast) {

    /**
     * @param assumedPerMonth what-if: the forecast goes by this rate
     */
    static GoalStanding of(
            Goal goal, GoalFigures figures, Plan plan, AsKnown when, @Nullable BigDecimal assumedPerMonth) {
        return new GoalStanding(
                goal,
                when,
                figures,
                Pace.of(plan, goal.milestones()).expectedOn(when.asOf()),
                plan.end(),
                Forecasts.of(new Question(
                        figures.course(),
                        goal.target(),
                        goal.comparison() == Task.Comparison.EXACTLY,
                        plan.end(),
                        when.asOf(),
                        assumedPerMonth)));
    }
}
