package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReports;
import org.policytrack.reporting.verified.VerifiedChanged;
import org.policytrack.reporting.verified.VerifiedProgress;

/** Changes what counts of a task without a report being accepted, and tells task-service where the task became another. */
@ApplicationScoped
class Recount {

    private final AcceptanceSequence sequence;
    private final AcceptedReports accepted;
    private final TellDecision tell;
    private final Event<VerifiedChanged> changed;

    Recount(AcceptanceSequence sequence, AcceptedReports accepted, TellDecision tell, Event<VerifiedChanged> changed) {
        this.sequence = sequence;
        this.accepted = accepted;
        this.tell = tell;
        this.changed = changed;
    }

    /** The task is held from before the change until the transaction ends. */
    <T> T of(Task task, LocalDate today, Supplier<T> change) {
        long acceptance = sequence.next(task.id());
        Optional<VerifiedProgress> before = accepted.progressOf(task, today);
        T result = change.get();
        tellTaskService(task, acceptance, before, accepted.progressOf(task, today));
        changed.fire(new VerifiedChanged(task.id()));
        return result;
    }

    private void tellTaskService(
            Task task, long acceptance, Optional<VerifiedProgress> before, Optional<VerifiedProgress> after) {
        if (task.kind() != Task.Kind.GOAL && !status(before).equals(status(after))) {
            after.ifPresent(progress -> tell.progress(task, acceptance, progress));
        }
    }

    private static Optional<WorkStatus> status(Optional<VerifiedProgress> progress) {
        return progress.map(VerifiedProgress::status);
    }
}
