package org.policytrack.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.Permissions;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Task;

/**
 * Which reports a reader sees: those of the own department always, what was accepted when the reader sees the task, all
 * others only as a reviewer or of the coordinating office.
 */
@ApplicationScoped
class ReportsInSight {

    private final EntityManager entities;
    private final BorrowedPlans plans;

    ReportsInSight(EntityManager entities, BorrowedPlans plans) {
        this.entities = entities;
        this.plans = plans;
    }

    boolean has(ProgressReport report, Caller reader) {
        return reader.mayForAnyDepartment(Permissions.READ_UNACCEPTED)
                || reader.isOf(report.department())
                || (report.state() == ReviewState.ACCEPTED && isTaskSeen(report, reader));
    }

    /** The same as a condition of a query over reports; adds its values. */
    String condition(Caller reader, Map<String, Object> values) {
        if (reader.mayForAnyDepartment(Permissions.READ_UNACCEPTED)) {
            return "1 = 1";
        }
        values.put("accepted", ReviewState.ACCEPTED);
        values.put("own", reader.department().orElse(""));
        return "(department = :own or (state = :accepted" + andTaskIsSeen(reader, values) + "))";
    }

    private boolean isTaskSeen(ProgressReport report, Caller reader) {
        Sight sight = Sight.of(reader, Permissions.READ_ACCEPTED);
        return sight.isEverything()
                || plans.task(report.task()).filter(sight::includes).isPresent();
    }

    private String andTaskIsSeen(Caller reader, Map<String, Object> values) {
        Sight sight = Sight.of(reader, Permissions.READ_ACCEPTED);
        if (sight.isEverything()) {
            return "";
        }
        List<String> whole = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        reportedPlans().forEach(plan -> {
            if (sight.isWhole(plan.plan())) {
                whole.add(plan.plan().id());
            } else {
                plan.tasks().stream()
                        .filter(task -> sight.includes(plan.plan(), task))
                        .map(Task::id)
                        .forEach(tasks::add);
            }
        });
        values.put("wholePlans", whole);
        values.put("tasksSeen", tasks);
        return " and (plan in :wholePlans or task in :tasksSeen)";
    }

    /** Every plan that has reports; of one that task-service does not know any more nothing is shown. */
    private List<BorrowedPlan> reportedPlans() {
        return entities
                .createQuery("select distinct r.plan from ProgressReport r", String.class)
                .getResultList()
                .stream()
                .map(plans::plan)
                .flatMap(Optional::stream)
                .map(Borrowed::value)
                .toList();
    }
}
