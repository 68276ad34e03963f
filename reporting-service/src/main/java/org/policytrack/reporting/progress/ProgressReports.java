package org.policytrack.reporting.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.reporting.Permissions;

/**
 * The reports of all departments. Their ids sort by the time they were filed. What was not accepted is seen by the own
 * department, reviewers and the coordinating office; for everybody else it does not exist.
 */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, String> {

    private static final String LAST_ID = "~";

    public Optional<ProgressReport> findFor(Caller reader, String id) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        return find("id = :id and " + seenBy(reader, values), values).firstResultOptional();
    }

    /** Newest first. */
    List<ProgressReport> page(ReportFilter filter, Caller reader, PageRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("before", page.after().isEmpty() ? LAST_ID : page.afterText());
        String query = "id < :before" + filter.conditions(values) + " and " + seenBy(reader, values);
        return find(query + " order by id desc", values).range(0, page.limit()).list();
    }

    private static String seenBy(Caller reader, Map<String, Object> values) {
        if (reader.mayForAnyDepartment(Permissions.READ_UNACCEPTED)) {
            return "1 = 1";
        }
        values.put("accepted", ReviewState.ACCEPTED);
        values.put("own", reader.department().orElse(""));
        return "(state = :accepted or department = :own)";
    }
}
