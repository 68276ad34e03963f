package org.policytrack.department.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;

/** A webhook at which nothing has arrived for long is switched off; its owner hears of it. */
@ApplicationScoped
public class SwitchOffWebhook {

    private final Webhooks webhooks;
    private final Event<WebhookSwitchedOff> switchedOff;
    private final AuditTrail audit;
    private final Clock clock;

    SwitchOffWebhook(Webhooks webhooks, Event<WebhookSwitchedOff> switchedOff, AuditTrail audit, Clock clock) {
        this.webhooks = webhooks;
        this.switchedOff = switchedOff;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param isTooLong whether failing since then, in real time, is enough */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void ifFailing(String id, Predicate<Instant> isTooLong) {
        webhooks.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(Webhook::isEnabled)
                .filter(webhook -> webhook.failingSince().filter(isTooLong).isPresent())
                .ifPresent(this::switchOff);
    }

    private void switchOff(Webhook webhook) {
        WebhookView before = WebhookView.of(webhook);
        webhook.switchOff(clock.instant());
        webhooks.flush();
        audit.recordOwn(Change.done("switchOffWebhook", "Webhook", webhook.id())
                .from(before)
                .to(WebhookView.of(webhook)));
        switchedOff.fire(new WebhookSwitchedOff(
                webhook.id(), webhook.department(), webhook.person().orElse(null), webhook.name(), webhook.version()));
    }
}
