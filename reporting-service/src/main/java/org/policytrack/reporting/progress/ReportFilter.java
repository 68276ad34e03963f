package org.policytrack.reporting.progress;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which reports are asked for; what is null does not matter. */
record ReportFilter(
        @Nullable String task,
        @Nullable String department,
        @Nullable ReviewState state,
        @Nullable YearMonth period) {

    /** Further conditions of a query, each beginning with {@code and}; adds their values. */
    String conditions(Map<String, Object> values) {
        return condition("task", task, values)
                + condition("department", department, values)
                + condition("state", state, values)
                + condition("period", period == null ? null : period.toString(), values);
    }

    private static String condition(String property, @Nullable Object value, Map<String, Object> values) {
        if (value == null) {
            return "";
        }
        values.put(property, value);
        return " and " + property + " = :" + property;
    }
}
