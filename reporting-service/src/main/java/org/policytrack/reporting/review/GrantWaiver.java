package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.BorrowedTask;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.waiver.Waiver;
import org.policytrack.reporting.waiver.WaiverKind;
import org.policytrack.reporting.waiver.WaiverView;
import org.policytrack.reporting.waiver.Waivers;

/** The coordinating office lets a task be completed without a contribution or below a target (豁免), and says why. */
@ApplicationScoped
class GrantWaiver {

    private final Waivers waivers;
    private final Recount recount;
    private final BorrowedPlans plans;
    private final TellDecision tell;
    private final AuditTrail audit;
    private final Clock clock;

    GrantWaiver(
            Waivers waivers, Recount recount, BorrowedPlans plans, TellDecision tell, AuditTrail audit, Clock clock) {
        this.waivers = waivers;
        this.recount = recount;
        this.plans = plans;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Waiver grant(String id, WaiverRequest request, Caller coordinator) {
        Task task = plans.task(id).map(BorrowedTask::task).orElseThrow(() -> new NotFound(id));
        WaiverKind kind = request.kind();
        String subject = request.subject();
        somethingTheTaskNeeds(task, kind, subject);
        Moment now = Moment.of(clock);
        Waiver waiver = recount.of(task, now.on(), () -> {
            onlyOnceAtATime(task, kind, subject, now);
            Waiver granted = new Waiver(
                    task,
                    kind,
                    subject,
                    now.with(coordinator, request.reason()),
                    favours(task, kind, subject, coordinator));
            waivers.persistAndFlush(granted);
            return granted;
        });
        tell.waiver(waiver, task, request.reason());
        audit.record(
                Change.done("grantWaiver", "Waiver", String.valueOf(waiver.id()))
                        .to(WaiverView.of(waiver)),
                coordinator);
        return waiver;
    }

    private static void somethingTheTaskNeeds(Task task, WaiverKind kind, String subject) {
        switch (kind) {
            case CONTRIBUTION -> {
                if (!task.cooperatingDepartments().contains(subject)) {
                    throw InputRefused.invalid(
                            InputFault.inBody("/department", "department-not-cooperating", task.id(), subject));
                }
            }
            case TARGET -> {
                if (task.indicator(subject).isEmpty()) {
                    throw InputRefused.invalid(
                            InputFault.inBody("/indicator", "indicator-unknown", task.id(), subject));
                }
            }
        }
    }

    /** The task is held by now: nobody else waives the same meanwhile. */
    private void onlyOnceAtATime(Task task, WaiverKind kind, String subject, Moment now) {
        waivers.inForceOfTask(task.id(), now.on()).stream()
                .filter(waiver -> waiver.kind() == kind && waiver.subject().equals(subject))
                .findFirst()
                .ifPresent(inForce -> {
                    throw new WaivedAlready(inForce);
                });
    }

    private static boolean favours(Task task, WaiverKind kind, String subject, Caller coordinator) {
        return switch (kind) {
            case CONTRIBUTION -> coordinator.isOf(subject);
            case TARGET -> task.lead().departments().stream().anyMatch(coordinator::isOf);
        };
    }
}
