package org.policytrack.reporting.standin;

import org.policytrack.kit.problem.Refusal;

/** 403: who appoints a stand-in for another person is not it. */
final class NobodyAppointsThemself extends Refusal {

    NobodyAppointsThemself(String username) {
        super(403, "nobody-appoints-themself", username);
    }
}
