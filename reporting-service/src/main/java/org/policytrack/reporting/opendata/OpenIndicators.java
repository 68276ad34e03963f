package org.policytrack.reporting.opendata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.IndicatorStanding;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * The indicators of a plan, in the terms of the IATI standard (result, indicator, period, target, actual).
 *
 * @param reference id of the plan
 * @param title left out while it is not known
 * @param asOf the day whose verified figures they are
 * @param results one for each task that has indicators, in the order of the plan
 */
@Schema(name = "OpenIndicators")
record OpenIndicators(
        @Schema(examples = "zj-metaverse-2023") String reference,
        @Nullable String title,
        LocalDate asOf,
        List<Result> results) {

    static OpenIndicators of(StandingsOfPlan standings, AsKnown when) {
        Plan plan = standings.planOn(when.knownAt()).plan();
        return new OpenIndicators(
                plan.id(),
                plan.title(),
                when.asOf(),
                standings.of(Sight.UNLIMITED, when).stream()
                        .filter(standing -> !standing.indicators().isEmpty())
                        .map(standing -> Result.of(standing, plan))
                        .toList());
    }

    /** A task. */
    @Schema(name = "OpenResult")
    record Result(
            @Schema(examples = "zj-metaverse-2023-t20") String reference, String title, List<Indicator> indicators) {

        static Result of(TaskStanding standing, Plan plan) {
            Task task = standing.task();
            return new Result(
                    task.id(),
                    task.title(),
                    standing.indicators().stream()
                            .map(of -> Indicator.of(of, plan.start()))
                            .toList());
        }
    }

    /**
     * An indicator.
     *
     * @param ascending whether more is better; left out where the target is to be met exactly
     */
    @Schema(name = "OpenIndicator")
    record Indicator(
            @Schema(examples = "zj-metaverse-2023-t20-i1") String reference,
            String title,
            @Schema(examples = "项") String unit,
            @Nullable Boolean ascending,
            Period period) {

        static Indicator of(IndicatorStanding standing, LocalDate start) {
            Task.Indicator indicator = standing.indicator();
            return new Indicator(
                    indicator.id(),
                    indicator.name(),
                    indicator.unit(),
                    indicator.comparison() == Task.Comparison.AT_LEAST ? true : null,
                    new Period(
                            start,
                            standing.deadline(),
                            Plain.of(indicator.target()),
                            standing.figures()
                                    .verified()
                                    .map(Posted::value)
                                    .map(Plain::of)
                                    .orElse(null)));
        }
    }

    /**
     * What is to be reached by when, and what was.
     *
     * @param actual the verified figure since the plan began; left out where there is none
     */
    @Schema(name = "OpenPeriod")
    record Period(
            LocalDate start,
            LocalDate end,
            @Schema(examples = "170") BigDecimal target,
            @Schema(examples = "68") @Nullable BigDecimal actual) {}
}
