package org.policytrack.department.webhook;

import org.jspecify.annotations.Nullable;

/**
 * A webhook was switched off, in the transaction at hand.
 *
 * @param person whose it was; null where it was the department's
 * @param version the webhook's, which tells one switching off from the next
 */
public record WebhookSwitchedOff(
        String id, String department, @Nullable String person, String name, long version) {}
