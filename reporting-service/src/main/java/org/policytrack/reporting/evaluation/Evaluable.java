package org.policytrack.reporting.evaluation;

import java.util.Optional;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.Goal;
import org.policytrack.reporting.taskclient.Task;

/** What can be evaluated: the indicators of tasks and measures, and goals that are filed. */
final class Evaluable {

    private Evaluable() {}

    /** Empty when the plan has no such one, or it is a goal that is added up from indicators: these speak themselves. */
    static Optional<Task.Indicator> find(BorrowedPlan plan, String id) {
        return plan.tasks().stream()
                .flatMap(task -> task.indicator(id).stream())
                .findFirst()
                .or(() -> plan.plan()
                        .goal(id)
                        .filter(goal -> goal.fedBy().isEmpty())
                        .map(Goal::figure));
    }
}
