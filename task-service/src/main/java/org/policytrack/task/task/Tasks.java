package org.policytrack.task.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.task.reading.Sight;

/** The tasks and measures of all plans. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, String> {

    Optional<Task> findLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Ids of the tasks and measures for which the department is responsible, itself or as a member of a group. */
    public List<String> idsConcerning(String department) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.task.id from Responsibility r"
                                + " where r.unit = :department or :department member of r.departments",
                        String.class)
                .setParameter("department", department)
                .getResultList();
    }

    /** The short name of a department or group that some task names as responsible. */
    public Optional<String> nameOf(String unit) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(r.name) from Responsibility r where r.unit = :unit", String.class)
                .setParameter("unit", unit)
                .getSingleResult());
    }

    /** Empty when there is no such task, or the reader does not see it. */
    Optional<Task> findFor(Sight reader, String id) {
        List<String> conditions = new ArrayList<>(List.of("task.id = :id"));
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        reader.narrow("task.id", conditions, values);
        return find("from Task task where " + String.join(" and ", conditions), values)
                .singleResultOptional();
    }

    /** What the reader sees, by plan, then in the order of the plan. */
    List<Task> page(TaskFilter filter, Sight reader, PageRequest page) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        after(page, conditions, values);
        filter.addTo(conditions, values);
        reader.narrow("task.id", conditions, values);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return find("from Task task" + where + " order by task.planId, task.position", values)
                .range(0, page.limit())
                .list();
    }

    /** The keys of a row in the list's order. */
    static List<String> keysOf(Task task) {
        return List.of(task.planId(), String.valueOf(task.position()));
    }

    private static void after(PageRequest page, List<String> conditions, Map<String, Object> values) {
        if (page.after().isEmpty()) {
            return;
        }
        if (page.after().size() != 2 || !page.after().getLast().matches("\\d{1,9}")) {
            throw InputRefused.unreadable(InputFault.inQuery("cursor", "cursor-unknown"));
        }
        conditions.add("(task.planId > :afterPlan or (task.planId = :afterPlan and task.position > :afterPosition))");
        values.put("afterPlan", page.after().getFirst());
        values.put("afterPosition", Integer.valueOf(page.after().getLast()));
    }
}
