package org.policytrack.reporting.review;

import org.policytrack.kit.problem.Refusal;

/** 403: nobody reverses a figure of their own, whatever roles they have. */
final class OwnFigureNotReversible extends Refusal {

    OwnFigureNotReversible(String author) {
        super(403, "own-figure-not-reversible", author);
    }
}
