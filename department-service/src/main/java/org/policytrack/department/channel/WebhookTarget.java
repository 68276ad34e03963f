package org.policytrack.department.channel;

import org.jspecify.annotations.Nullable;

/**
 * Where a message is sent, with what must not be shown.
 *
 * @param address as it was named, keys and all
 * @param secret what signs; null where the receiver asks for no signature
 */
public record WebhookTarget(
        Channel channel, String address, @Nullable String secret, Language language) {

    @Override
    public String toString() {
        return "a " + channel;
    }
}
