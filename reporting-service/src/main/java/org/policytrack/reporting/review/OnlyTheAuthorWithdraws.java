package org.policytrack.reporting.review;

import org.policytrack.kit.problem.Refusal;

/** 403: a report is taken back by who filed it. */
final class OnlyTheAuthorWithdraws extends Refusal {

    OnlyTheAuthorWithdraws(String author) {
        super(403, "only-the-author-withdraws", author);
    }
}
