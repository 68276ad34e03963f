package org.policytrack.task.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.kit.problem.Words;
import org.policytrack.task.departmentclient.NewNotice;
import org.policytrack.task.departmentclient.NoticeRoute;
import org.policytrack.task.plan.Plan;
import org.policytrack.task.plan.Plans;

/** Tells who has to act next about a supervision order: the department of what is demanded, the office of a reply. */
@ApplicationScoped
class OrderNotices {

    private static final String KIND = "SUPERVISION_ORDER";
    private static final List<String> WHO_REPLIES = List.of(Role.REPORTER.wireName(), Role.HEAD.wireName());
    private static final List<String> WHO_DECIDES = List.of(Role.COORDINATOR.wireName());

    /** A reply or demand may be longer than a notice; the order itself has all of it. */
    private static final int QUOTED = 1000;

    private final Outbox outbox;
    private final Plans plans;

    OrderNotices(Outbox outbox, Plans plans) {
        this.outbox = outbox;
        this.plans = plans;
    }

    void issued(SupervisionOrderView order) {
        send(order, "issued", order.department(), WHO_REPLIES, order.demand(), 1);
    }

    /** @param times how often this was done to the order so far, this time included */
    void stepTaken(SupervisionOrderView order, OrderStep step, String text, long times) {
        switch (step) {
            case REPLY -> send(order, "replied", office(order), WHO_DECIDES, text, times);
            case RETURN -> send(order, "returned", order.department(), WHO_REPLIES, text, times);
            case CLOSURE -> {
                // Nobody has to do anything any more.
            }
        }
    }

    private String office(SupervisionOrderView order) {
        return plans.findByIdOptional(order.plan())
                .map(Plan::coordinatingOffice)
                .orElseThrow(() -> new IllegalStateException("an order of no plan: " + order.id()));
    }

    private void send(
            SupervisionOrderView order, String key, String department, List<String> roles, String text, long times) {
        Words chinese = Words.in(Locale.CHINESE);
        Words english = Words.in(Locale.ENGLISH);
        String words = "order." + key;
        Object[] facts = {order.number(), quoted(text), order.replyBy(), order.actBy(), order.department()};
        outbox.add(
                NoticeRoute.DESTINATION,
                new NewNotice(
                        department,
                        KIND,
                        chinese.of(words + ".title", facts),
                        chinese.of(words + ".text", facts),
                        english.of(words + ".title", facts),
                        english.of(words + ".text", facts),
                        order.id(),
                        roles,
                        order.id() + "/" + key.toUpperCase(Locale.ROOT) + "_" + times,
                        chinese.of(words + ".reason", facts),
                        english.of(words + ".reason", facts),
                        null));
    }

    private static String quoted(String text) {
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
