package org.policytrack.reporting.report;

import org.policytrack.kit.problem.Refusal;

/** 409: of one period there is one draft at a time. */
final class ReportDraftedAlready extends Refusal {

    ReportDraftedAlready(long draft) {
        super(409, "report-drafted-already", draft);
    }
}
