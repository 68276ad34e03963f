package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.policytrack.department.webhook.WebhookSwitchedOff;

/** The owner of a webhook hears that it was switched off, in the same transaction. */
@ApplicationScoped
class TellOwnerOfWebhook {

    private static final String KIND = "WEBHOOK_OFF";

    private final SendNotice send;

    TellOwnerOfWebhook(SendNotice send) {
        this.send = send;
    }

    void tell(@Observes WebhookSwitchedOff off) {
        NewNotice.Words words = new NewNotice.Words(
                "Webhook 已停用",
                "“%s”长期无法送达，已自动停用。请检查地址后重新启用。".formatted(off.name()),
                "Webhook switched off",
                "Nothing has arrived at \"%s\" for long, so it was switched off. Check its address and switch it on again."
                        .formatted(off.name()),
                "这是贵部门或您本人登记的 Webhook。",
                "It is a webhook of your department or your own.");
        send.sendOwn(
                NewNotice.of(off.department(), KIND, words)
                        .to(off.person())
                        .on("webhook-off/" + off.id() + "/" + off.version(), off.id()),
                List.of());
    }
}
