package org.policytrack.reporting.ranking;

import org.policytrack.kit.problem.Refusal;

/** 403: a department appeals, and reads appeals, for itself only. */
final class NotOwnAppeal extends Refusal {

    NotOwnAppeal(String department) {
        super(403, "not-own-appeal", department);
    }
}
