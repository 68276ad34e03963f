package org.policytrack.reporting.evidence;

import org.policytrack.kit.problem.Refusal;

/** 500: the file is not any more what was uploaded; only a copy of it can help. */
final class EvidenceDamaged extends Refusal {

    EvidenceDamaged(String id) {
        super(500, "evidence-damaged", id);
    }
}
