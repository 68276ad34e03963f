package org.policytrack.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/** reporting-service tells the verified progress of a task; told twice, it is the same. */
@ApplicationScoped
class RecordProgress {

    private final Tasks tasks;

    RecordProgress(Tasks tasks) {
        this.tasks = tasks;
    }

    @Transactional
    Task record(String id, VerifiedProgress progress, Caller caller) {
        Task task = tasks.findLocked(id).orElseThrow(() -> new NotFound(id));
        task.progressed(progress);
        tasks.flush();
        return task;
    }
}
