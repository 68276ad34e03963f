package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReports;
import org.policytrack.reporting.verified.VerifiedChanged;

/** Changes what counts of a task without a report being accepted, and tells task-service where the task is another than it was told. */
@ApplicationScoped
class Recount {

    private final AcceptanceSequence sequence;
    private final AcceptedReports accepted;
    private final ToldStatuses told;
    private final TellDecision tell;
    private final Event<VerifiedChanged> changed;

    Recount(
            AcceptanceSequence sequence,
            AcceptedReports accepted,
            ToldStatuses told,
            TellDecision tell,
            Event<VerifiedChanged> changed) {
        this.sequence = sequence;
        this.accepted = accepted;
        this.told = told;
        this.tell = tell;
        this.changed = changed;
    }

    /** The task is held from before the change until the transaction ends. */
    <T> T of(Task task, LocalDate today, Supplier<T> change) {
        long acceptance = sequence.next(task.id());
        T result = change.get();
        if (task.kind() != Task.Kind.GOAL) {
            accepted.progressOf(task, today)
                    .filter(progress -> !told.isToldThat(task.id(), progress.status()))
                    .ifPresent(progress -> tell.progress(task, acceptance, progress));
        }
        changed.fire(new VerifiedChanged(task.id()));
        return result;
    }
}
