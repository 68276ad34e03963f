package org.policytrack.kit.audit.chain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;

/**
 * What a walk along the whole chain found.
 *
 * @param status BROKEN where anything does not hold
 * @param entries how many there are
 * @param sealed how many seals there are
 * @param unsealed how many entries wait for their seal
 * @param oldestUnsealedSeconds for how long the oldest of these has waited; left out where none waits
 * @param head the last seal, worth keeping elsewhere; left out while nothing is sealed
 * @param fault the first fault; left out where there is none
 * @param databaseRefusesChanges whether the database lets the service only add entries; false on the embedded one
 */
@Schema(name = "AuditVerification")
record VerificationView(
        Verification.Status status,
        long entries,
        long sealed,
        long unsealed,
        @Nullable Long oldestUnsealedSeconds,
        @Nullable Head head,
        @Nullable FaultView fault,
        boolean databaseRefusesChanges) {

    static VerificationView of(Verification found, Words words) {
        return new VerificationView(
                found.status(),
                found.entries(),
                found.sealed(),
                found.unsealed(),
                found.oldestUnsealedSeconds(),
                found.head(),
                found.fault() == null ? null : FaultView.of(found.fault(), words),
                found.databaseRefusesChanges());
    }

    /**
     * Where the chain stops holding.
     *
     * @param sequence the place in the chain; left out for an entry that is in no chain
     * @param entry the entry's id, where it is known
     * @param detail what this means, in the language asked for
     */
    @Schema(name = "AuditFault")
    record FaultView(
            Fault.Kind kind,
            @Nullable Long sequence,
            @Nullable Long entry,
            String detail) {

        static FaultView of(Fault fault, Words words) {
            return new FaultView(fault.kind(), fault.sequence(), fault.entry(), words.of("audit." + fault.kind()));
        }
    }
}
