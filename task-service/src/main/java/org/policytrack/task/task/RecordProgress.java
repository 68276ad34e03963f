package org.policytrack.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/** reporting-service tells the verified progress of a task; told twice, it is the same. */
@ApplicationScoped
class RecordProgress {

    private final Tasks tasks;
    private final ProgressTellings tellings;
    private final ShowTask show;
    private final AuditTrail audit;
    private final Clock clock;

    RecordProgress(Tasks tasks, ProgressTellings tellings, ShowTask show, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.tellings = tellings;
        this.show = show;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ShowTask.Shown record(String id, VerifiedProgress progress, Caller caller) {
        Task task = tasks.findLocked(id).orElseThrow(() -> new NotFound(id));
        TaskView before = show.today(task).view();
        if (task.progressed(progress)) {
            tellings.persist(new ProgressTelling(id, progress, LocalDate.now(clock)));
        }
        tasks.flush();
        ShowTask.Shown after = show.today(task);
        if (!after.view().equals(before)) {
            audit.record(Change.done("recordProgress", "Task", id).from(before).to(after.view()), caller);
        }
        return after;
    }
}
