package org.policytrack.reporting.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.StandingsOfPlan;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * How far the tasks were at the end of a day, as known then. Measures are not counted.
 *
 * @param verifiedPercent mean over the tasks, one decimal; a task of which nothing was accepted counts as 0
 * @param expectedPercent mean over the tasks, one decimal
 * @param measured of how many tasks something had been accepted
 */
@Schema(name = "TrendPoint")
record TrendPoint(
        LocalDate on,
        @Schema(examples = "38.6") BigDecimal verifiedPercent,
        @Schema(examples = "49.6") BigDecimal expectedPercent,
        int measured) {

    /** At the end of each month of the plan up to the day, and of the day itself; none where no task is in sight. */
    static List<TrendPoint> of(StandingsOfPlan inTime, Sight sight, LocalDate asOf) {
        return days(inTime.borrowed().value().plan(), asOf).stream()
                .map(day -> new Tasks(day, tasks(inTime.of(sight, AsKnown.on(day)))))
                .filter(tasks -> !tasks.standings.isEmpty())
                .map(Tasks::point)
                .toList();
    }

    /** The ends of the plan's months before the day, and the day. */
    static List<LocalDate> days(Plan plan, LocalDate asOf) {
        List<LocalDate> days = new ArrayList<>();
        YearMonth last = YearMonth.from(plan.end());
        for (YearMonth month = YearMonth.from(plan.start());
                !month.isAfter(last) && month.atEndOfMonth().isBefore(asOf);
                month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        days.add(asOf);
        return List.copyOf(days);
    }

    private static List<TaskStanding> tasks(List<TaskStanding> standings) {
        return standings.stream()
                .filter(standing -> standing.task().kind() == Task.Kind.TASK)
                .toList();
    }

    /** The tasks on a day. */
    private record Tasks(LocalDate day, List<TaskStanding> standings) {

        TrendPoint point() {
            return new TrendPoint(
                    day,
                    mean(standing -> standing.verified()
                            .map(verified -> BigDecimal.valueOf(verified.percentComplete()))
                            .orElse(BigDecimal.ZERO)),
                    mean(TaskStanding::expectedPercent),
                    (int) standings.stream()
                            .filter(standing -> standing.verified().isPresent())
                            .count());
        }

        private BigDecimal mean(Function<TaskStanding, BigDecimal> percent) {
            return standings.stream()
                    .map(percent)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(standings.size()), 1, RoundingMode.HALF_UP);
        }
    }
}
