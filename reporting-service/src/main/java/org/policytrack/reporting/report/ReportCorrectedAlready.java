package org.policytrack.reporting.report;

import org.policytrack.kit.problem.Refusal;

/** 409: a later edition says what was wrong with this one. */
final class ReportCorrectedAlready extends Refusal {

    ReportCorrectedAlready(long later) {
        super(409, "report-corrected-already", later);
    }
}
