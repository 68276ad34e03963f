package org.policytrack.reporting.report;

import org.policytrack.kit.problem.Refusal;

/** 409: the report of the period is out; it can be corrected. */
final class ReportPublishedAlready extends Refusal {

    ReportPublishedAlready(long published) {
        super(409, "report-published-already", published);
    }
}
