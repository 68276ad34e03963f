package org.policytrack.department.account;

import org.policytrack.kit.problem.Refusal;

/** 403: nobody changes what their own account may do, nor opens its locks. */
public final class OwnRights extends Refusal {

    public OwnRights() {
        super(403, "own-rights");
    }
}
