package org.policytrack.reporting.review;

import org.policytrack.kit.problem.Refusal;

/** 409: a figure is taken back once. */
final class FigureAlreadyReversed extends Refusal {

    FigureAlreadyReversed(long entry) {
        super(409, "figure-already-reversed", entry);
    }
}
