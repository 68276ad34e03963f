package org.policytrack.reporting.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ReviewState;

/** The report that a department had accepted last about a task. */
@ApplicationScoped
class LastAccepted {

    private static final String OF_SAME = "from ProgressReport r where r.state = :accepted and r.task = :task"
            + " and r.department = :department and r.id <> :id";

    private final EntityManager entities;

    LastAccepted(EntityManager entities) {
        this.entities = entities;
    }

    /** Before this one was itself decided on; the last there is while it waits. */
    Optional<ProgressReport> before(ProgressReport report) {
        Map<String, Object> values = new HashMap<>();
        String query = OF_SAME + earlierThan(report, values) + " order by r.sequence desc";
        var found = entities.createQuery(query, ProgressReport.class)
                .setParameter("accepted", ReviewState.ACCEPTED)
                .setParameter("task", report.task())
                .setParameter("department", report.department())
                .setParameter("id", report.id());
        values.forEach(found::setParameter);
        return found.setMaxResults(1).getResultStream().findFirst();
    }

    private static String earlierThan(ProgressReport report, Map<String, Object> values) {
        if (report.sequence().isPresent()) {
            values.put("sequence", report.sequence().get());
            return " and r.sequence < :sequence";
        }
        if (report.decidedAt().isPresent()) {
            values.put("decidedAt", report.decidedAt().get());
            return " and r.decidedAt <= :decidedAt";
        }
        return "";
    }

    /** By the id of each report that waits, in one query; those without one are left out. */
    Map<String, ProgressReport> beforeEach(Collection<ProgressReport> waiting) {
        if (waiting.isEmpty()) {
            return Map.of();
        }
        String query = """
                from ProgressReport r
                where r.state = :accepted and r.task in :tasks and r.department in :departments
                    and r.sequence = (
                        select max(s.sequence) from ProgressReport s
                        where s.state = :accepted and s.task = r.task and s.department = r.department)""";
        Map<List<String>, ProgressReport> last = entities.createQuery(query, ProgressReport.class)
                .setParameter("accepted", ReviewState.ACCEPTED)
                .setParameter("tasks", each(waiting, ProgressReport::task))
                .setParameter("departments", each(waiting, ProgressReport::department))
                .getResultStream()
                .collect(Collectors.toMap(LastAccepted::subject, Function.identity()));
        return waiting.stream()
                .filter(report -> last.containsKey(subject(report)))
                .collect(Collectors.toMap(ProgressReport::id, report -> last.get(subject(report))));
    }

    private static Set<String> each(Collection<ProgressReport> reports, Function<ProgressReport, String> part) {
        return reports.stream().map(part).collect(Collectors.toSet());
    }

    private static List<String> subject(ProgressReport report) {
        return List.of(report.task(), report.department());
    }
}
