package org.policytrack.reporting.bulk;

import org.policytrack.kit.problem.Refusal;

/** 422: the list names the report before. */
final class ReportNamedTwice extends Refusal {

    ReportNamedTwice(String report) {
        super(422, "report-named-twice", report);
    }
}
