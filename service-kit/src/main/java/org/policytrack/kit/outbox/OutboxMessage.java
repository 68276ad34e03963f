package org.policytrack.kit.outbox;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way.
 *
 * @param key stays the same over all attempts; the receiver tells repetitions by it
 * @param day the business day it is told of, where a demonstration has named one
 * @param payload JSON, as the route of the destination wrote it
 * @param traceParent the W3C trace context in which it was written
 * @param attempts how often it was tried before, or put off behind one that met silence
 */
public record OutboxMessage(
        long id,
        UUID key,
        String destination,
        @Nullable LocalDate day,
        String payload,
        @Nullable String traceParent,
        int attempts) {}
