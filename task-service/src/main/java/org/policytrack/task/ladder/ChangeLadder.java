package org.policytrack.task.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.plan.Plan;
import org.policytrack.task.plan.Plans;

/** The coordinating office decides when and whom a plan reminds. What was sent stays sent; what is to come follows. */
@ApplicationScoped
class ChangeLadder {

    private final Plans plans;
    private final ReminderLadders ladders;
    private final AuditTrail audit;
    private final Event<LadderChanged> changed;

    ChangeLadder(Plans plans, ReminderLadders ladders, AuditTrail audit, Event<LadderChanged> changed) {
        this.plans = plans;
        this.ladders = ladders;
        this.audit = audit;
        this.changed = changed;
    }

    /** The plan is locked, for a ladder that was never changed has no row that two could meet at. */
    @Transactional
    ReminderLadderView change(String id, NewReminderLadder request, ExpectedVersion expected, Caller caller) {
        Plan locked = plans.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(id));
        String plan = locked.id();
        ReminderLadderView before = ladders.show(plan);
        expected.mustBe(before.version());
        ReminderLadder ladder = request.ladder();
        if (!ladder.equals(ladders.of(plan))) {
            Optional<LadderOfPlan> decided = ladders.findByIdOptional(plan);
            decided.ifPresentOrElse(
                    known -> known.change(ladder), () -> ladders.persist(new LadderOfPlan(plan, ladder)));
            ladders.flush();
            changed.fire(new LadderChanged(plan));
            audit.record(
                    Change.done("changeReminderLadder", "ReminderLadder", plan)
                            .from(before)
                            .to(ladders.show(plan)),
                    caller);
        }
        return ladders.show(plan);
    }
}
