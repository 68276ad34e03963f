package org.policytrack.reporting.report;

import org.policytrack.kit.problem.Refusal;

/** 500: what is kept of a published report is not what was published; it is not given out. */
final class ReportDamaged extends Refusal {

    ReportDamaged(long id) {
        super(500, "report-damaged", id);
    }
}
