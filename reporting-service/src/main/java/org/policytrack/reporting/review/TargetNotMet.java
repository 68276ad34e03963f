package org.policytrack.reporting.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.reporting.taskclient.Task;

/** 409: a task is not completed while an indicator of it does not meet its target; says which, and by how much. */
final class TargetNotMet extends Refusal {

    TargetNotMet(List<Task.Indicator> unmet, Map<String, BigDecimal> values) {
        super(
                409,
                "target-not-met",
                unmet.stream()
                        .map(indicator -> indicator.name() + " "
                                + plain(values.getOrDefault(indicator.id(), BigDecimal.ZERO)) + "/"
                                + plain(indicator.target()) + indicator.unit())
                        .collect(Collectors.joining("、")));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
