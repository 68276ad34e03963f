package org.policytrack.reporting.owed;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;
import org.policytrack.reporting.verified.VerifiedProgress;
import org.policytrack.reporting.waiver.Waived;

/** A completed task (办结) owes nothing for the months after the one that its completion is about. */
final class LastPeriod {

    private LastPeriod() {}

    /**
     * The latest month reported on until the task was completed; empty while it is not.
     *
     * @param accepted in the order of acceptance
     * @param values by indicator, what counts
     * @param periods by report
     */
    static Optional<YearMonth> of(
            Task task,
            List<AcceptedReport> accepted,
            Map<String, BigDecimal> values,
            Waived waived,
            Map<String, YearMonth> periods) {
        if (!isCompleted(task, accepted, values, waived)) {
            return Optional.empty();
        }
        int needed = accepted.size();
        while (isCompleted(task, accepted.subList(0, needed - 1), values, waived)) {
            needed--;
        }
        return accepted.subList(0, needed).stream()
                .flatMap(report -> Optional.ofNullable(periods.get(report.id())).stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean isCompleted(
            Task task, List<AcceptedReport> accepted, Map<String, BigDecimal> values, Waived waived) {
        return VerifiedProgress.of(task, accepted, values, waived)
                .filter(VerifiedProgress::isCompleted)
                .isPresent();
    }
}
