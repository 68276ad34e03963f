package org.policytrack.reporting.export;

import org.policytrack.kit.problem.Refusal;

/** 500: what is kept of a report's file is not what was given out; it is not given out again. */
final class FileDamaged extends Refusal {

    FileDamaged(long report) {
        super(500, "report-damaged", report);
    }
}
