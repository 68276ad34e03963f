package org.policytrack.reporting.export;

import java.util.HashMap;
import java.util.Map;
import org.policytrack.reporting.ledger.LedgerEntryView;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** What plans call the indicators of entries, asked for once each; for one file, in one thread. */
final class IndicatorNames {

    private final BorrowedPlans plans;
    private final Map<String, Name> known = new HashMap<>();

    IndicatorNames(BorrowedPlans plans) {
        this.plans = plans;
    }

    /** Its id, without a unit, where no plan has it any more. */
    Name of(LedgerEntryView entry) {
        return known.computeIfAbsent(
                entry.indicator(),
                indicator -> plans.task(entry.task())
                        .flatMap(of -> of.task().indicator(indicator))
                        .map(found -> new Name(found.name(), found.unit()))
                        .orElse(new Name(indicator, "")));
    }

    record Name(String name, String unit) {}
}
