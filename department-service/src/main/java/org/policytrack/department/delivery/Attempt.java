package org.policytrack.department.delivery;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a delivery.
 *
 * @param number from 1
 * @param begunAt real time
 * @param endedAt real time; left out while it runs, and for ever where the service was killed meanwhile
 * @param outcome {@code UNKNOWN} until it has ended
 * @param failure why it failed, in short technical words
 */
@Schema(name = "DeliveryAttempt")
record Attempt(
        int number,
        Instant begunAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        @Nullable String failure) {

    /** What came of an attempt. */
    @Schema(name = "DeliveryOutcome")
    enum Outcome {
        UNKNOWN,
        SENT,
        FAILED
    }
}
