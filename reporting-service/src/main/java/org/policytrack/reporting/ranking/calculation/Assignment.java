package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;

/**
 * That a department is responsible for a task, and what was verified of its part.
 *
 * @param department itself, or a member of the responsible group
 * @param expectedPercent of the task by its pace, one decimal
 * @param verifiedOrNull the department's own report on the task accepted last; null while there is none
 * @param isTaskCompleted 办结: nothing is owed about the task any more, by whomever
 * @param excuseOrNull why the department need not contribute; null where it must
 */
public record Assignment(
        Task task,
        String department,
        Task.Role role,
        BigDecimal expectedPercent,
        @Nullable AcceptedReport verifiedOrNull,
        boolean isTaskCompleted,
        @Nullable Excuse excuseOrNull) {

    /**
     * The coordinating office has waived the department's part.
     *
     * @param isWithinDepartment by a person of the department that is excused
     */
    public record Excuse(long waiver, boolean isWithinDepartment) {}

    /** By task in the order of the plan: tasks by their numbers, then measures. */
    static final Comparator<Assignment> IN_THE_ORDER_OF_THE_PLAN = Comparator.comparing(
            Assignment::task,
            Comparator.comparing(Task::kind).thenComparingInt(Task::number).thenComparing(Task::id));

    private static final int ALL_PERCENT = 100;
    private static final BigDecimal ALL = new BigDecimal("100.0");

    public Optional<AcceptedReport> verified() {
        return Optional.ofNullable(verifiedOrNull);
    }

    public Optional<Excuse> excuse() {
        return Optional.ofNullable(excuseOrNull);
    }

    /** Nothing verified is nothing achieved. */
    int verifiedPercent() {
        return verified().map(AcceptedReport::percentComplete).orElse(0);
    }

    /** Percent of what is expected that is verified, with one decimal; more than expected is all of it. */
    BigDecimal attainment() {
        return attainmentAt(verifiedPercent());
    }

    /** What {@link #attainment} would be if this percent were verified. */
    BigDecimal attainmentAt(int percent) {
        return isTaskCompleted
                ? ALL
                : BigDecimal.valueOf((long) ALL_PERCENT * percent)
                        .divide(expectedPercent, 1, RoundingMode.HALF_UP)
                        .min(ALL);
    }
}
