package org.policytrack.kit.conditional;

import org.policytrack.kit.problem.Refusal;

/** 412: somebody changed the thing after the caller read it. */
public final class VersionStale extends Refusal {

    public VersionStale() {
        super(412, "version-stale");
    }
}
