package org.policytrack.reporting.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReports;

/**
 * Tells task-service of the tasks that a moved target has made others than they were told: completed no more, or
 * completed. It moves targets itself, but does not know which figures count.
 */
@ApplicationScoped
public class TellMovedTargets {

    /** What it is called in the audit. */
    static final String ACTION = "tellMovedTarget";

    private static final Logger LOG = Logger.getLogger(TellMovedTargets.class);

    private final BorrowedPlans plans;
    private final AcceptedReports accepted;
    private final ToldStatuses told;
    private final Recount recount;
    private final AuditTrail audit;
    private final Clock clock;

    TellMovedTargets(
            BorrowedPlans plans,
            AcceptedReports accepted,
            ToldStatuses told,
            Recount recount,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.accepted = accepted;
        this.told = told;
        this.recount = recount;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            identity = "moved-targets",
            every = "${tracker.moved-targets.every:60s}",
            delayed = "${tracker.moved-targets.delayed:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ofEveryPlan() {
        try {
            LocalDate today = today();
            plans.all().stream().filter(plan -> plan.isLookedAfterOn(today)).forEach(plan -> ofPlan(plan.id()));
        } catch (Refusal | ProcessingException | WebApplicationException silent) {
            LOG.infof("Looking for moved targets waits: %s", silent.getMessage());
        }
    }

    /** Of the plan's tasks and measures that have a target. */
    public void ofPlan(String plan) {
        plans.plan(plan).stream()
                .flatMap(borrowed -> borrowed.value().tasks().stream())
                .filter(task -> !task.indicators().isEmpty())
                .filter(task -> QuarkusTransaction.requiringNew().call(() -> isAnotherThanTold(task)))
                .forEach(task -> QuarkusTransaction.requiringNew().run(() -> tell(task)));
    }

    private void tell(Task task) {
        recount.of(task, today(), () -> task);
        accepted.progressOf(task, today())
                .ifPresent(progress -> audit.recordOwn(Change.done(ACTION, "Task", task.id())
                        .to(new Told(progress.percentComplete(), progress.status()))));
    }

    private boolean isAnotherThanTold(Task task) {
        return accepted.progressOf(task, today())
                .filter(progress -> !told.isToldThat(task.id(), progress.status()))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What task-service was told. */
    record Told(int percentComplete, WorkStatus status) {}
}
