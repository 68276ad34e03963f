package org.policytrack.department.webhook;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a webhook; what is left out stays.
 *
 * @param address another address needs its secret with it, where there is one: nobody sends messages signed with a secret
 *     they do not know to a place of their choice
 * @param secret what signs from now on
 * @param enabled switches it on or off; switching on forgets past failures
 */
record WebhookChange(
        @Nullable @Size(max = 100) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
        String name,

        @Nullable @Size(min = 1, max = 1000) String address,
        @Nullable @Size(min = 1, max = 200) String secret,
        @Nullable Boolean enabled) {}
