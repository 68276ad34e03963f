package org.policytrack.task.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.task.reading.Sight;

/** A department replies to its order; the coordinating office returns the reply or closes the order. */
@ApplicationScoped
class TakeStep {

    private final SupervisionOrders orders;
    private final OrderNotices notices;
    private final ShowOrder show;
    private final AuditTrail audit;
    private final Clock clock;

    TakeStep(SupervisionOrders orders, OrderNotices notices, ShowOrder show, AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.notices = notices;
        this.show = show;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SupervisionOrder reply(String id, String reply, ExpectedVersion expected, Caller caller) {
        SupervisionOrder order = found(id, caller);
        if (!caller.isOf(order.department())) {
            throw new OrderOfAnotherDepartment(order.department());
        }
        return take(order, OrderStep.REPLY, reply, expected, "replyToSupervisionOrder", caller);
    }

    @Transactional
    SupervisionOrder returnReply(String id, String reason, ExpectedVersion expected, Caller caller) {
        return take(found(id, caller), OrderStep.RETURN, reason, expected, "returnSupervisionReply", caller);
    }

    @Transactional
    SupervisionOrder close(String id, String remark, ExpectedVersion expected, Caller caller) {
        return take(found(id, caller), OrderStep.CLOSURE, remark, expected, "closeSupervisionOrder", caller);
    }

    private SupervisionOrder found(String id, Caller caller) {
        return orders.findFor(Sight.of(caller), id).orElseThrow(() -> new NotFound(id));
    }

    private SupervisionOrder take(
            SupervisionOrder order,
            OrderStep step,
            String text,
            ExpectedVersion expected,
            String operation,
            Caller caller) {
        expected.mustBe(order.version());
        if (!order.allows(step)) {
            throw new OrderStepNotPossible(order.number(), order.state(), step);
        }
        SupervisionOrderView before = show.today(order);
        Instant now = clock.instant();
        order.take(new StepTaken(step, text, caller.username(), LocalDate.ofInstant(now, clock.getZone()), now));
        orders.flush();
        SupervisionOrderView after = show.today(order);
        audit.record(
                Change.done(operation, "SupervisionOrder", after.id())
                        .from(before)
                        .to(after),
                caller);
        notices.stepTaken(after, step, text, order.times(step));
        return order;
    }
}
