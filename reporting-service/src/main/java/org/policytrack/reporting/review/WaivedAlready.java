package org.policytrack.reporting.review;

import org.policytrack.kit.problem.Refusal;
import org.policytrack.reporting.waiver.Waiver;

/** 409: the same is waived already; says by which waiver. */
final class WaivedAlready extends Refusal {

    WaivedAlready(Waiver inForce) {
        super(409, "waived-already", inForce.subject(), inForce.id());
    }
}
