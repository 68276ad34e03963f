package org.policytrack.department.account;

import org.policytrack.kit.problem.Refusal;

/** 409: there is an account of this name already. */
final class UsernameTaken extends Refusal {

    UsernameTaken(String username) {
        super(409, "username-taken", username);
    }
}
