package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;

/**
 * The expected pace (序时进度): linear from the first day of a plan to its last, both included, but for what milestones
 * carry by their weights, which is expected on their due dates.
 *
 * @param start first day
 * @param end last day
 * @param steps the milestones that carry weights
 */
public record Pace(LocalDate start, LocalDate end, List<Step> steps) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Percent expected with a milestone, on its due date and not before. */
    record Step(LocalDate dueDate, int weight) {}

    public Pace {
        steps = List.copyOf(steps);
    }

    /** What is expected of something in the plan that has these milestones. */
    public static Pace of(Plan plan, Collection<Task.Milestone> milestones) {
        return new Pace(
                plan.start(),
                plan.end(),
                milestones.stream()
                        .<Step>mapMulti((milestone, steps) -> {
                            Integer weight = milestone.weight();
                            if (weight != null) {
                                steps.accept(new Step(milestone.dueDate(), weight));
                            }
                        })
                        .toList());
    }

    /** Percent expected at the end of the day, with one decimal. */
    public BigDecimal expectedOn(LocalDate day) {
        BigDecimal linear = ALL.subtract(weightOf(step -> true));
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(start, day) + 1, 0, days);
        return linear.multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP)
                .add(weightOf(step -> !step.dueDate().isAfter(day)));
    }

    /** Percentage points by which this percent is behind on that day; negative when it is ahead. */
    BigDecimal behind(int percent, LocalDate day) {
        return expectedOn(day).subtract(BigDecimal.valueOf(percent));
    }

    /** More than everything is everything. */
    private BigDecimal weightOf(Predicate<Step> counts) {
        int weight = steps.stream().filter(counts).mapToInt(Step::weight).sum();
        return BigDecimal.valueOf(weight).min(ALL);
    }
}
