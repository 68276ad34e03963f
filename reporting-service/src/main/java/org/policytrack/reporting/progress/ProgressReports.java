package org.policytrack.reporting.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.paging.PageRequest;

/**
 * The reports of all departments. Their ids sort by the time they were filed. What a reader does not see does not exist
 * for that reader.
 */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, String> {

    private static final String LAST_ID = "~";

    private final ReportsInSight inSight;

    ProgressReports(ReportsInSight inSight) {
        this.inSight = inSight;
    }

    /** Empty when there is no such report, or the reader does not see it. */
    public Optional<ProgressReport> findFor(Caller reader, String id) {
        return findByIdOptional(id).filter(report -> inSight.has(report, reader));
    }

    /** Those that wait for review, the oldest first; one more than the page holds where there are more. */
    public List<ProgressReport> waiting(
            @Nullable String plan, @Nullable String task, @Nullable String department, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("after", page.afterText());
        String query = "id > :after"
                + new ReportFilter(task, department, ReviewState.SUBMITTED, null).conditions(values)
                + (plan == null ? "" : " and plan = :plan");
        if (plan != null) {
            values.put("plan", plan);
        }
        return find(query + " order by id", values).range(0, page.limit()).list();
    }

    /** Newest first. */
    List<ProgressReport> page(ReportFilter filter, Caller reader, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("before", page.after().isEmpty() ? LAST_ID : page.afterText());
        String query = "id < :before" + filter.conditions(values) + " and "
                + inSight.condition(reader, filter.among(), values);
        return find(query + " order by id desc", values).range(0, page.limit()).list();
    }
}
