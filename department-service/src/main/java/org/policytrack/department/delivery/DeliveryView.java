package org.policytrack.department.delivery;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Channel;

/**
 * A delivery as it is read.
 *
 * @param webhook id of the robot or webhook; left out for inbox and mail
 * @param person whom it is for; left out where it is for the department
 * @param attempts how often it was tried
 * @param notBefore business time before which it does not go out; left out once nothing is waited for
 * @param nextAttemptAt real time of the next attempt; left out once nothing is waited for
 * @param sentAt business time
 * @param failure why the last attempt failed
 * @param log each attempt; only where one delivery is read
 */
@Schema(name = "Delivery")
record DeliveryView(
        String id,
        String notice,
        String department,
        Channel channel,
        @Nullable String webhook,
        @Nullable String person,
        DeliveryState state,
        int attempts,
        @Nullable Instant notBefore,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String failure,
        @Nullable List<Attempt> log) {

    static DeliveryView of(Delivery delivery) {
        return of(delivery, null);
    }

    static DeliveryView of(Delivery delivery, @Nullable List<Attempt> log) {
        boolean isWaiting = delivery.state() == DeliveryState.WAITING;
        boolean isToWebhook = delivery.channel() != Channel.INBOX && delivery.channel() != Channel.MAIL;
        return new DeliveryView(
                String.valueOf(delivery.id()),
                delivery.noticeId(),
                delivery.department(),
                delivery.channel(),
                isToWebhook ? delivery.target() : null,
                delivery.person(),
                delivery.state(),
                delivery.attempts(),
                isWaiting ? delivery.notBefore() : null,
                isWaiting ? delivery.nextAttemptAt() : null,
                delivery.sentAt(),
                delivery.failure(),
                log);
    }
}
