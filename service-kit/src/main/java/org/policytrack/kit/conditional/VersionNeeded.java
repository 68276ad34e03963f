package org.policytrack.kit.conditional;

import org.policytrack.kit.problem.Refusal;

/** 428: a write to an existing thing came without If-Match. */
public final class VersionNeeded extends Refusal {

    VersionNeeded() {
        super(428, "version-needed");
    }
}
