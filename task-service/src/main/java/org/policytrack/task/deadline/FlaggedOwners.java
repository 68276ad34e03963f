package org.policytrack.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.policytrack.task.plan.Plans;
import org.policytrack.task.task.Tasks;

/** Whose milestones concern a department: its tasks and measures, and for the coordinating office the goals. */
@ApplicationScoped
class FlaggedOwners {

    private final Tasks tasks;
    private final Plans plans;

    FlaggedOwners(Tasks tasks, Plans plans) {
        this.tasks = tasks;
        this.plans = plans;
    }

    /** Ids of tasks, measures and goals. */
    List<String> of(String department) {
        return Stream.concat(tasks.idsConcerning(department).stream(), plans.goalIdsCoordinatedBy(department).stream())
                .toList();
    }
}
