package org.policytrack.reporting.report;

import org.policytrack.kit.problem.Refusal;

/** 409: a draft is revised, and what was withdrawn is drafted anew. */
final class OnlyThePublishedIsCorrected extends Refusal {

    OnlyThePublishedIsCorrected(ReportState state) {
        super(409, "only-the-published-is-corrected", state);
    }
}
