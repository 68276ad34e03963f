package org.policytrack.department.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.policytrack.department.channel.Language;
import org.policytrack.department.channel.Message;
import org.policytrack.department.channel.WebhookCall;
import org.policytrack.department.channel.WebhookTarget;
import org.policytrack.department.outgoing.AddressRefused;
import org.policytrack.department.outgoing.CallFailed;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.NotFound;

/** Sends one test message at once, whatever hour it is; no transaction is open meanwhile. */
@ApplicationScoped
class TryWebhook {

    private final Webhooks webhooks;
    private final WebhookCall call;
    private final AuditTrail audit;
    private final Clock clock;

    TryWebhook(Webhooks webhooks, WebhookCall call, AuditTrail audit, Clock clock) {
        this.webhooks = webhooks;
        this.call = call;
        this.audit = audit;
        this.clock = clock;
    }

    TestOutcome send(String id, Caller caller) {
        Webhook webhook = QuarkusTransaction.requiringNew()
                .call(() -> webhooks.findByIdOptional(id).orElseThrow(() -> new NotFound(id)));
        KeepWebhooks.mayKeep(webhook, caller);
        WebhookTarget target = webhooks.target(webhook, Language.ZH);
        QuarkusTransaction.requiringNew().run(() -> audit.record(Change.done("testWebhook", "Webhook", id), caller));
        String number = "test-" + UUID.randomUUID();
        Message test = new Message(
                number,
                webhook.department(),
                "TEST",
                "测试消息",
                "收到本消息，说明通知能够送达这里。",
                "Test message",
                "You see this, so notices can arrive here.",
                null,
                null,
                null,
                clock.instant());
        try {
            call.send(target, number, test);
            return new TestOutcome(true, null);
        } catch (AddressRefused refused) {
            return new TestOutcome(false, refused.fault());
        } catch (CallFailed failed) {
            return new TestOutcome(false, failed.getMessage());
        }
    }
}
