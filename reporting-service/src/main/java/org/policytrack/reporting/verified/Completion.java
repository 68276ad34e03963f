package org.policytrack.reporting.verified;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.waiver.Waived;

/** What stands between a task and its completion (办结), but for what the coordinating office has waived. */
public final class Completion {

    private Completion() {}

    /** The cooperating departments of which nothing was accepted, a group by its members. */
    public static List<String> missingContributions(Task task, Collection<AcceptedReport> accepted, Waived waived) {
        Set<String> contributed =
                accepted.stream().map(AcceptedReport::department).collect(Collectors.toSet());
        return task.cooperatingDepartments().stream()
                .filter(department -> !contributed.contains(department)
                        && !waived.departments().contains(department))
                .toList();
    }

    /**
     * The indicators whose last value does not meet the target, or that have none.
     *
     * @param values by indicator
     */
    public static List<Task.Indicator> unmetTargets(Task task, Map<String, BigDecimal> values, Waived waived) {
        return task.indicators().stream()
                .filter(indicator ->
                        !waived.indicators().contains(indicator.id()) && !isMet(indicator, values.get(indicator.id())))
                .toList();
    }

    /** Not measured is not zero, even where zero is the target. */
    private static boolean isMet(Task.Indicator indicator, @Nullable BigDecimal value) {
        return value != null && indicator.isMetBy(value);
    }
}
