package org.policytrack.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is stored.
 *
 * @param id given by the database; 0 before that
 * @param occurredAt real time, UTC, to the microsecond
 * @param businessAt business time, UTC, to the microsecond
 * @param actor username, or the name of a service
 * @param onBehalfOf code of the department it was done for, or the person stood in for
 * @param outcome a {@link Change.Outcome} by name; text, so that one changed by hand can still be read
 * @param before JSON
 * @param after JSON
 * @param origin address the request came from; {@code internal} where there was no request
 */
public record AuditEntry(
        long id,
        Instant occurredAt,
        Instant businessAt,
        String actor,
        @Nullable String onBehalfOf,
        String action,
        String outcome,
        String subjectKind,
        String subject,
        @Nullable String before,
        @Nullable String after,
        String origin,
        @Nullable String traceId) {}
