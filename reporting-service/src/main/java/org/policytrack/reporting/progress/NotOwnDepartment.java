package org.policytrack.reporting.progress;

import org.policytrack.kit.problem.Refusal;

/** 403: a department speaks for itself only. */
public final class NotOwnDepartment extends Refusal {

    public NotOwnDepartment(String department) {
        super(403, "not-own-department", department);
    }
}
