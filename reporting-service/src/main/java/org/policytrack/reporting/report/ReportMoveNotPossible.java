package org.policytrack.reporting.report;

import org.policytrack.kit.problem.Refusal;

/** 409: the states do not have this move. */
final class ReportMoveNotPossible extends Refusal {

    ReportMoveNotPossible(ReportState from, ReportState to) {
        super(409, "report-move-not-possible", from, to);
    }
}
