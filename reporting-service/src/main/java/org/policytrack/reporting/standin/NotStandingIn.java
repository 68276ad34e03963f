package org.policytrack.reporting.standin;

import org.policytrack.kit.problem.Refusal;

/** 403: who is no reviewer reviews only while standing in for one. */
final class NotStandingIn extends Refusal {

    NotStandingIn(String username) {
        super(403, "not-standing-in", username);
    }
}
