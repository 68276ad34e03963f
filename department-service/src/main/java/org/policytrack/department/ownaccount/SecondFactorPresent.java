package org.policytrack.department.ownaccount;

import org.policytrack.kit.problem.Refusal;

/** 409: the account has a second factor; a security administrator must reset it before there can be another. */
final class SecondFactorPresent extends Refusal {

    SecondFactorPresent() {
        super(409, "second-factor-present");
    }
}
