package org.policytrack.reporting.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; what is null does not matter. */
public record LedgerFilter(
        @Nullable String indicator,
        @Nullable String task,
        @Nullable String plan,
        @Nullable String department,
        @Nullable EntryKind kind) {

    /** Further conditions of a query, each beginning with {@code and}; adds their values. */
    String conditions(Map<String, Object> values) {
        return condition("indicator", indicator, values)
                + condition("task", task, values)
                + condition("plan", plan, values)
                + condition("department", department, values)
                + condition("kind", kind, values);
    }

    private static String condition(String property, @Nullable Object value, Map<String, Object> values) {
        if (value == null) {
            return "";
        }
        values.put(property, value);
        return " and " + property + " = :" + property;
    }
}
