package org.policytrack.reporting.progress;

import org.policytrack.kit.problem.Refusal;

/** 403: a department speaks for itself only. */
final class NotOwnDepartment extends Refusal {

    NotOwnDepartment(String department) {
        super(403, "not-own-department", department);
    }
}
