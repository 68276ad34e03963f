package org.policytrack.reporting.progress;

import org.policytrack.kit.problem.Refusal;

/** 409: a returned report is answered by one report at a time; says which. */
final class ReportAlreadyAnswered extends Refusal {

    ReportAlreadyAnswered(String returned, String answer) {
        super(409, "report-already-answered", returned, answer);
    }
}
