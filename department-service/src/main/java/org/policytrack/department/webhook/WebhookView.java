package org.policytrack.department.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Channel;

/**
 * A webhook as it is read, without its secrets.
 *
 * @param person whose it is; left out where it is the department's
 * @param address scheme and host; the rest may be a key
 * @param signed whether it has a secret that signs
 * @param switchedOffAt when it was switched off for failing too long
 * @param failingSince real time since which nothing has arrived
 */
@Schema(name = "Webhook")
record WebhookView(
        String id,
        String department,
        @Nullable String person,
        Channel channel,
        String name,
        @Schema(examples = "https://oapi.dingtalk.com/…") String address,
        boolean signed,
        boolean enabled,
        @Nullable Instant switchedOffAt,
        @Nullable Instant failingSince,
        long version) {

    static WebhookView of(Webhook webhook) {
        return new WebhookView(
                webhook.id(),
                webhook.department(),
                webhook.person().orElse(null),
                webhook.channel(),
                webhook.name(),
                webhook.shownAddress(),
                webhook.sealedSecret().isPresent(),
                webhook.isEnabled(),
                webhook.switchedOffAt().orElse(null),
                webhook.failingSince().orElse(null),
                webhook.version());
    }
}
