package org.policytrack.task.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/** The coordinating office issues a supervision order to a department. */
@ApplicationScoped
class IssueOrder {

    private static final int LATEST_IN_YEARS = 1;

    private final SupervisionOrders orders;
    private final OrderSubjects subjects;
    private final OrderNumbers numbers;
    private final OrderNotices notices;
    private final ShowOrder show;
    private final AuditTrail audit;
    private final Clock clock;

    IssueOrder(
            SupervisionOrders orders,
            OrderSubjects subjects,
            OrderNumbers numbers,
            OrderNotices notices,
            ShowOrder show,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.subjects = subjects;
        this.numbers = numbers;
        this.notices = notices;
        this.show = show;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SupervisionOrder issue(NewSupervisionOrder request, Caller caller) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        theReplyMustBeAhead(request, today);
        OrderSubject subject = subjects.of(request);
        SupervisionOrder order = new SupervisionOrder(
                numbers.next(request.plan(), today.getYear()), subject, request, caller.username(), today, now);
        orders.persistAndFlush(order);
        SupervisionOrderView view = show.today(order);
        audit.record(
                Change.done("issueSupervisionOrder", "SupervisionOrder", view.id())
                        .to(view),
                caller);
        notices.issued(view);
        return order;
    }

    private static void theReplyMustBeAhead(NewSupervisionOrder request, LocalDate today) {
        LocalDate latest = today.plusYears(LATEST_IN_YEARS);
        if (request.replyBy().isBefore(today) || request.replyBy().isAfter(latest)) {
            throw InputRefused.invalid(InputFault.inBody("/replyBy", "out-of-range", today, latest));
        }
    }
}
