package org.policytrack.reporting.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.taskclient.Task;

/** 409: a task is not completed while an indicator of it does not meet its target; says which, and by how much. */
final class TargetNotMet extends Refusal {

    private static final String NOT_MEASURED = "–";

    TargetNotMet(List<Task.Indicator> unmet, Map<String, BigDecimal> values) {
        super(
                409,
                "target-not-met",
                unmet.stream()
                        .map(indicator -> indicator.name() + " "
                                + Optional.ofNullable(values.get(indicator.id()))
                                        .map(TargetNotMet::plain)
                                        .orElse(NOT_MEASURED)
                                + "/" + plain(indicator.target()) + indicator.unit())
                        .collect(Collectors.joining("、")));
    }

    private static String plain(BigDecimal value) {
        return Plain.of(value).toPlainString();
    }
}
