package org.policytrack.reporting.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Problem;
import org.policytrack.kit.problem.Problems;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.problem.Words;

/**
 * What became of one report of the list.
 *
 * @param problem why it was refused, as when it is accepted by itself; left out when it was accepted
 */
@Schema(name = "AcceptanceOutcome")
record AcceptanceOutcome(
        @Schema(examples = "0188f3a2c1d0-0000-5b1f09aa") String id,
        Result outcome,
        @Nullable Problem problem) {

    /** Whether it counts now. */
    enum Result {
        ACCEPTED,
        REFUSED
    }

    static AcceptanceOutcome accepted(String id) {
        return new AcceptanceOutcome(id, Result.ACCEPTED, null);
    }

    static AcceptanceOutcome refused(String id, Refusal refusal, Words words) {
        return new AcceptanceOutcome(id, Result.REFUSED, Problems.of(refusal, words));
    }
}
