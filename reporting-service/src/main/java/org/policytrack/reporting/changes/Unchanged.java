package org.policytrack.reporting.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.reporting.ledger.LedgerEntries;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ReportedValue;

/**
 * Whether a report repeats the figures (数据未变) that the same department had accepted last about the task: percent,
 * status and every indicator value, with no milestone achieved. Figures that were reversed since are no longer there to
 * be repeated. Texts do not matter.
 */
@ApplicationScoped
public class Unchanged {

    private final LastAccepted lastAccepted;
    private final LedgerEntries ledger;

    Unchanged(LastAccepted lastAccepted, LedgerEntries ledger) {
        this.lastAccepted = lastAccepted;
        this.ledger = ledger;
    }

    /** One report, waiting or just accepted. */
    public boolean is(ProgressReport report) {
        return lastAccepted
                .before(report)
                .filter(last -> repeats(report, last))
                .filter(last -> ledger.reversedReports(List.of(last.id())).isEmpty())
                .isPresent();
    }

    /** The ids of those among the waiting reports, in a bounded number of queries. */
    public Set<String> among(Collection<ProgressReport> waiting) {
        Map<String, ProgressReport> last = lastAccepted.beforeEach(waiting);
        Set<String> reversed = ledger.reversedReports(
                last.values().stream().map(ProgressReport::id).toList());
        return waiting.stream()
                .filter(report -> Optional.ofNullable(last.get(report.id()))
                        .filter(accepted -> repeats(report, accepted))
                        .filter(accepted -> !reversed.contains(accepted.id()))
                        .isPresent())
                .map(ProgressReport::id)
                .collect(Collectors.toSet());
    }

    private static boolean repeats(ProgressReport report, ProgressReport last) {
        return report.percentComplete() == last.percentComplete()
                && report.status() == last.status()
                && report.milestonesAchieved().isEmpty()
                && values(report).equals(values(last));
    }

    private static Map<String, BigDecimal> values(ProgressReport report) {
        return report.indicatorValues().stream()
                .collect(Collectors.toMap(ReportedValue::indicator, value -> Plain.of(value.reportedValue())));
    }
}
