package org.policytrack.department.account;

import org.policytrack.kit.problem.Refusal;

/** 403: the secret is not right, none is set, or the first administrator exists already. */
final class BootstrapRefused extends Refusal {

    BootstrapRefused() {
        super(403, "bootstrap-refused");
    }
}
