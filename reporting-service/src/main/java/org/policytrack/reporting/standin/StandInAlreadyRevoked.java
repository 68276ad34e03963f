package org.policytrack.reporting.standin;

import org.policytrack.kit.problem.Refusal;

/** 409: a stand-in is revoked once. */
final class StandInAlreadyRevoked extends Refusal {

    StandInAlreadyRevoked(String by) {
        super(409, "stand-in-already-revoked", by);
    }
}
