package org.policytrack.kit.audit.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was found on a walk along the chain.
 *
 * @param oldestUnsealedSeconds how long the oldest entry without a seal waits for it; null where none waits
 * @param head the last seal; null where there is none
 * @param fault the first one found; null where there is none
 * @param databaseRefusesChanges whether the database lets the service add entries only
 */
record Verification(
        Status status,
        long entries,
        long sealed,
        long unsealed,
        @Nullable Long oldestUnsealedSeconds,
        @Nullable Head head,
        @Nullable Fault fault,
        boolean databaseRefusesChanges) {

    /** Whether a fault was found. */
    @Schema(name = "AuditStatus")
    enum Status {
        INTACT,
        BROKEN
    }
}
