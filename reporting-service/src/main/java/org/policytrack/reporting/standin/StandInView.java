package org.policytrack.reporting.standin;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in as it is read.
 *
 * @param absent user name of the reviewer
 * @param standIn user name of who reviews instead
 * @param from first day
 * @param to last day
 * @param appointedBy user name: the absent person, or who did it in the coordinating office
 * @param appointedAt business time, UTC
 * @param revokedBy user name of who ended it early
 * @param revokedAt business time, UTC
 * @param revokedOn business day from which on it holds no more
 */
@Schema(name = "StandIn")
record StandInView(
        @Schema(examples = "7") long id,
        @Schema(examples = "reviewer") String absent,
        @Schema(examples = "reporter-zj-scjg") String standIn,
        LocalDate from,
        LocalDate to,
        String reason,
        String appointedBy,
        Instant appointedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        @Nullable LocalDate revokedOn,
        long version) {

    static StandInView of(StandIn standIn) {
        return new StandInView(
                standIn.id(),
                standIn.absent(),
                standIn.standIn(),
                standIn.firstDay(),
                standIn.lastDay(),
                standIn.reason(),
                standIn.appointedBy(),
                standIn.appointedAt(),
                standIn.revokedBy().orElse(null),
                standIn.revokedAt().orElse(null),
                standIn.revokedOn().orElse(null),
                standIn.version());
    }
}
