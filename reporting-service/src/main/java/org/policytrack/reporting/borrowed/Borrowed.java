package org.policytrack.reporting.borrowed;

import java.time.Instant;

/**
 * A thing of another service.
 *
 * @param fetchedAt when its owner told it, in real time
 * @param isStale its owner was asked for a newer one and did not answer
 */
public record Borrowed<T>(T value, Instant fetchedAt, boolean isStale) {

    Borrowed<T> stale() {
        return new Borrowed<>(value, fetchedAt, true);
    }
}
