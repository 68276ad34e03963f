package org.policytrack.department.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.policytrack.department.channel.Channel;

/**
 * One notice on its way to one target.
 *
 * @param department code of the department the notice is for
 * @param target the id of a webhook, {@code department} for its shared address or inbox, {@code person} for somebody's
 * @param person username of the one it is for; null where it is for the department
 * @param attempts how often it was begun to be sent
 * @param notBefore business time before which it does not go out
 * @param nextAttemptAt real time of the next attempt
 * @param firstAttemptAt real time
 * @param sentAt business time
 * @param failure why the last attempt failed
 */
record Delivery(
        long id,
        String noticeId,
        String department,
        Channel channel,
        String target,
        @Nullable String person,
        DeliveryState state,
        int attempts,
        Instant notBefore,
        Instant nextAttemptAt,
        @Nullable Instant firstAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String failure) {

    /** The target of a department's shared address, and of its inbox. */
    static final String DEPARTMENT = "department";

    private static final String PERSON = "person/";

    /** The target of a person's own address, and of what is in the inbox for them alone. */
    static String ofPerson(String username) {
        return PERSON + username;
    }

    /** The same over all attempts. */
    String messageId() {
        return channel == Channel.WEBHOOK ? "msg_" + noticeId : noticeId + "." + id;
    }
}
