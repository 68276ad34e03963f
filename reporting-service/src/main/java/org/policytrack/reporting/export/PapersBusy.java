package org.policytrack.reporting.export;

import org.policytrack.kit.problem.Refusal;

/** 503: too many documents are being laid out. */
final class PapersBusy extends Refusal {

    PapersBusy() {
        super(503, "papers-busy");
    }
}
