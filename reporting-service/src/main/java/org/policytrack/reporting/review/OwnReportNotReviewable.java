package org.policytrack.reporting.review;

import org.policytrack.kit.problem.Refusal;

/** 403: nobody reviews a report of their own, whatever roles they have. */
final class OwnReportNotReviewable extends Refusal {

    OwnReportNotReviewable(String author) {
        super(403, "own-report-not-reviewable", author);
    }
}
