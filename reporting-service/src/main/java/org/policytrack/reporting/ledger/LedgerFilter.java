package org.policytrack.reporting.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.Filters;
import org.policytrack.reporting.reading.Among;

/** Which entries are asked for; what is null does not matter. */
public record LedgerFilter(
        @Nullable String indicator,
        @Nullable String task,
        @Nullable String plan,
        @Nullable String department,
        @Nullable EntryKind kind) {

    Among among() {
        Map<String, Object> values = new HashMap<>();
        return new Among(
                Filters.equal("indicator", indicator, values)
                        + Filters.equal("task", task, values)
                        + Filters.equal("plan", plan, values),
                values);
    }

    /** Further conditions of a query, each beginning with {@code and}; adds their values. */
    String conditions(Map<String, Object> values) {
        Among among = among();
        values.putAll(among.values());
        return among.condition()
                + Filters.equal("department", department, values)
                + Filters.equal("kind", kind, values);
    }
}
