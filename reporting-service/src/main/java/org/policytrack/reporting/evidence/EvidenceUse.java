package org.policytrack.reporting.evidence;

import org.policytrack.kit.caller.Caller;

/** Something that refers to evidence; who may read it may read the evidence too. */
public interface EvidenceUse {

    /** Whether the caller may read anything of this kind that refers to the evidence. */
    boolean letsRead(Caller reader, String evidence);
}
