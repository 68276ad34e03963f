package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan with all its tasks and measures, as borrowed from task-service.
 *
 * @param tasks in the order of the plan
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BorrowedPlan(Plan plan, List<Task> tasks) {

    public BorrowedPlan {
        Objects.requireNonNull(plan, "plan");
        tasks = List.copyOf(tasks);
    }

    public Optional<Task> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }
}
