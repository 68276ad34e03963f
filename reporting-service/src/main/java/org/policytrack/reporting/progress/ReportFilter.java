package org.policytrack.reporting.progress;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.Filters;
import org.policytrack.reporting.reading.Among;

/** Which reports are asked for; what is null does not matter. */
record ReportFilter(
        @Nullable String task,
        @Nullable String department,
        @Nullable ReviewState state,
        @Nullable YearMonth period) {

    Among among() {
        Map<String, Object> values = new HashMap<>();
        return new Among(Filters.equal("task", task, values), values);
    }

    /** Further conditions of a query, each beginning with {@code and}; adds their values. */
    String conditions(Map<String, Object> values) {
        Among among = among();
        values.putAll(among.values());
        return among.condition()
                + Filters.equal("department", department, values)
                + Filters.equal("state", state, values)
                + Filters.equal("period", period == null ? null : period.toString(), values);
    }
}
