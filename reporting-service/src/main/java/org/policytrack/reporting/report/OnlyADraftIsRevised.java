package org.policytrack.reporting.report;

import org.policytrack.kit.problem.Refusal;

/** 409: what was published or withdrawn stays as it is. */
final class OnlyADraftIsRevised extends Refusal {

    OnlyADraftIsRevised(ReportState state) {
        super(409, "only-a-draft-is-revised", state);
    }
}
