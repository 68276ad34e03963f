package org.policytrack.reporting.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.reporting.forecast.Forecast;
import org.policytrack.reporting.forecast.Forecasts;
import org.policytrack.reporting.forecast.Point;
import org.policytrack.reporting.forecast.Question;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * How an indicator of a task stands on a day.
 *
 * @param figures of the lead, as known on that day
 * @param deadline the indicator's own, else the plan's end
 * @param forecast from what was accepted
 */
public record IndicatorStanding(
        Task.Indicator indicator, IndicatorFigures figures, LocalDate deadline, Forecast forecast) {

    static IndicatorStanding of(Task.Indicator indicator, IndicatorFigures figures, Plan plan, LocalDate asOf) {
        LocalDate deadline = Optional.ofNullable(indicator.dueDate()).orElse(plan.end());
        Question question = new Question(
                figures.course().stream()
                        .map(posted -> new Point(posted.validOn(), posted.value()))
                        .toList(),
                indicator.target(),
                indicator.comparison() == Task.Comparison.EXACTLY,
                deadline,
                asOf,
                null);
        return new IndicatorStanding(indicator, figures, deadline, Forecasts.of(question));
    }
}
