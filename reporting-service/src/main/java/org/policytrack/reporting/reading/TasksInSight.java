package org.policytrack.reporting.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Task;

/** The tasks a reader sees, as a condition of a query. */
public final class TasksInSight {

    private TasksInSight() {}

    /**
     * A condition over a thing's plan and task; adds its values.
     *
     * @param plans ids of those that may come into question; of one that task-service does not know any more nothing is
     *     seen
     */
    public static String condition(
            Sight sight, Collection<String> plans, BorrowedPlans borrowed, Map<String, Object> values) {
        List<String> whole = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        plans.stream()
                .map(borrowed::plan)
                .flatMap(Optional::stream)
                .map(Borrowed::value)
                .forEach(plan -> {
                    if (sight.isWhole(plan.plan())) {
                        whole.add(plan.plan().id());
                    } else {
                        seenOf(plan, sight).forEach(tasks::add);
                    }
                });
        values.put("wholePlans", whole);
        values.put("tasksSeen", tasks);
        return "(plan in :wholePlans or task in :tasksSeen)";
    }

    private static List<String> seenOf(BorrowedPlan plan, Sight sight) {
        return plan.everythingFiledAbout().stream()
                .filter(task -> sight.includes(plan.plan(), task))
                .map(Task::id)
                .toList();
    }
}
