package org.policytrack.reporting.progress;

import org.policytrack.kit.problem.Refusal;

/** 409: a report that was decided on stays as it is. */
final class MoveNotPossible extends Refusal {

    MoveNotPossible(ReviewState from, ReviewState to) {
        super(409, "report-already-decided", from, to);
    }
}
