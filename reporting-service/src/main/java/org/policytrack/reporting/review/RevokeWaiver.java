package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.BorrowedTask;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.waiver.Waiver;
import org.policytrack.reporting.waiver.WaiverView;
import org.policytrack.reporting.waiver.Waivers;

/** The coordinating office takes a waiver back: what was waived is needed again, for a completed task too. */
@ApplicationScoped
class RevokeWaiver {

    private final Waivers waivers;
    private final Recount recount;
    private final BorrowedPlans plans;
    private final TellDecision tell;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    RevokeWaiver(
            Waivers waivers,
            Recount recount,
            BorrowedPlans plans,
            TellDecision tell,
            EntityManager entities,
            AuditTrail audit,
            Clock clock) {
        this.waivers = waivers;
        this.recount = recount;
        this.plans = plans;
        this.tell = tell;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Waiver revoke(String taskId, long id, String reason, ExpectedVersion expected, Caller coordinator) {
        Task task = plans.task(taskId).map(BorrowedTask::task).orElseThrow(() -> new NotFound(taskId));
        Waiver waiver = waivers.find(taskId, id).orElseThrow(() -> new NotFound(String.valueOf(id)));
        WaiverView before = WaiverView.of(waiver);
        Moment now = Moment.of(clock);
        recount.of(task, now.on(), () -> {
            onlyOnce(waiver, expected);
            waiver.revoked(now.with(coordinator, reason));
            waivers.flush();
            return waiver;
        });
        tell.waiver(waiver, task, reason);
        audit.record(
                Change.done("revokeWaiver", "Waiver", String.valueOf(id))
                        .from(before)
                        .to(WaiverView.of(waiver)),
                coordinator);
        return waiver;
    }

    /** The task is held by now: nobody else revokes it meanwhile. */
    private void onlyOnce(Waiver waiver, ExpectedVersion expected) {
        entities.refresh(waiver);
        expected.mustBe(waiver.version());
        if (waiver.isRevoked()) {
            throw new WaiverRevokedAlready(waiver.id());
        }
    }
}
