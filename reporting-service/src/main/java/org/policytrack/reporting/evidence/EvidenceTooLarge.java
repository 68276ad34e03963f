package org.policytrack.reporting.evidence;

import org.policytrack.kit.problem.Refusal;

/** 413: the file is larger than evidence may be. */
final class EvidenceTooLarge extends Refusal {

    EvidenceTooLarge(long limitInBytes) {
        super(413, "evidence-too-large", limitInBytes);
    }
}
