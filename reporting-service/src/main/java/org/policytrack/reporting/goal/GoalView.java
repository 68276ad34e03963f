package org.policytrack.reporting.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.forecast.ForecastView;
import org.policytrack.reporting.ledger.FigureState;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.taskclient.Goal;
import org.policytrack.reporting.taskclient.Task;

/**
 * How a headline goal stands.
 *
 * @param goal its id
 * @param wording the official words
 * @param asOf the day it is asked for
 * @param knownAt the day until whose end things had to be known
 * @param verified the figure by what was accepted, since the plan began; left out while nothing was
 * @param claimed the figure if all that was filed and not decided on were accepted; left out when nothing waits
 * @param percentOfTarget of the verified figure, one decimal
 * @param expectedPercent of the target, by the pace of the plan
 * @param expected the figure that pace asks for, one decimal
 * @param gap what is missing to the target; left out while nothing was accepted
 * @param fedBy where the figure comes from
 */
@Schema(name = "GoalStanding")
public record GoalView(
        @Schema(examples = "zj-metaverse-2023-g6") String goal,
        @Schema(examples = "赋能创新中心") String name,
        String wording,
        @Schema(examples = "15") BigDecimal target,
        @Schema(examples = "个") String unit,
        Task.Comparison comparison,
        LocalDate asOf,
        LocalDate knownAt,
        FigureState state,
        @Schema(examples = "6") @Nullable BigDecimal verified,
        @Nullable BigDecimal claimed,
        @Schema(examples = "40.0") @Nullable BigDecimal percentOfTarget,
        @Schema(examples = "49.6") BigDecimal expectedPercent,
        @Schema(examples = "7.4") BigDecimal expected,
        @Schema(examples = "9") @Nullable BigDecimal gap,
        FedBy fedBy,
        ForecastView forecast) {

    public static GoalView of(GoalStanding standing, Words words) {
        Goal goal = standing.goal();
        Task.Indicator figure = goal.figure();
        Optional<BigDecimal> verified = standing.figures().verified();
        return new GoalView(
                goal.id(),
                goal.name(),
                goal.wording(),
                Plain.of(goal.target()),
                goal.unit(),
                goal.comparison(),
                standing.when().asOf(),
                standing.when().knownAt(),
                standing.figures().state(),
                verified.map(Plain::of).orElse(null),
                standing.figures().claimed().map(Plain::of).orElse(null),
                verified.map(figure::percentAt).orElse(null),
                standing.expectedPercent(),
                goal.target()
                        .multiply(standing.expectedPercent())
                        .movePointLeft(2)
                        .setScale(1, RoundingMode.HALF_UP),
                verified.map(figure::missingAt).map(Plain::of).orElse(null),
                FedBy.of(goal),
                ForecastView.of(standing.forecast(), standing.deadline(), goal.unit(), words));
    }

    /**
     * Where the figure of a goal comes from.
     *
     * @param rule SUM of the indicators, or FILED by the coordinating office
     * @param indicators ids of those that feed it
     * @param assumed the official text does not equate them
     * @param note why
     */
    @Schema(name = "GoalFedBy")
    public record FedBy(
            Rule rule,
            List<String> indicators,
            boolean assumed,
            @Nullable String note) {

        static FedBy of(Goal goal) {
            Rule rule = goal.fedBy().isEmpty() ? Rule.FILED : rule(goal.rollUp());
            return new FedBy(rule, goal.fedBy(), goal.fedByAssumed(), goal.fedByNote());
        }

        private static Rule rule(Goal.RollUp rollUp) {
            return switch (rollUp) {
                case SUM -> Rule.SUM;
            };
        }

        /** How the figure is made. */
        @Schema(name = "GoalRule")
        public enum Rule {
            /** The indicators' values added up. */
            SUM,
            /** Filed by the coordinating office, accepted by another person. */
            FILED
        }
    }
}
