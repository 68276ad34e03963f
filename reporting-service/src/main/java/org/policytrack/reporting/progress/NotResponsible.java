package org.policytrack.reporting.progress;

import java.util.stream.Collectors;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.reporting.taskclient.Task;

/** 403: the department is not among those responsible for the task; says who is. */
final class NotResponsible extends Refusal {

    NotResponsible(String department, Task task) {
        super(
                403,
                "not-responsible",
                department,
                task.id(),
                task.responsibilities().stream().map(Task.Responsibility::name).collect(Collectors.joining("、")));
    }
}
