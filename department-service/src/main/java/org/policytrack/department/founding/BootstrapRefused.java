package org.policytrack.department.founding;

import org.policytrack.kit.problem.Refusal;

/** 403: the secret is not right, none is set, or the office was filled before. */
final class BootstrapRefused extends Refusal {

    BootstrapRefused() {
        super(403, "bootstrap-refused");
    }
}
