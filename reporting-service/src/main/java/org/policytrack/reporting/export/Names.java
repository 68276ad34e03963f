package org.policytrack.reporting.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.ledger.LedgerEntryView;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** How departments and indicators are called, asked for once each; for one file, in one thread. */
final class Names {

    private final BorrowedPlans plans;
    private final BorrowedDirectory directory;
    private final Map<String, OfIndicator> indicators = new HashMap<>();
    private final Map<String, String> departments = new HashMap<>();

    Names(BorrowedPlans plans, BorrowedDirectory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    /** Its id, without a unit, where no plan has it any more, or nobody can tell it now. */
    OfIndicator ofIndicator(LedgerEntryView entry) {
        return indicators.computeIfAbsent(
                entry.indicator(), indicator -> told(entry.task(), indicator).orElse(new OfIndicator(indicator, "")));
    }

    private Optional<OfIndicator> told(String task, String indicator) {
        try {
            return plans.task(task)
                    .flatMap(of -> of.task().indicator(indicator))
                    .map(found -> new OfIndicator(found.name(), found.unit()));
        } catch (Unavailable silent) {
            return Optional.empty();
        }
    }

    /** Its code where nobody can tell its name. */
    String ofDepartment(String code) {
        return departments.computeIfAbsent(code, directory::nameOrCode);
    }

    /** An indicator. */
    record OfIndicator(String name, String unit) {}
}
