package org.policytrack.reporting.review;

import org.policytrack.kit.problem.Refusal;

/** 409: what is not the same as accepted last is read before it is accepted. */
final class FiguresChanged extends Refusal {

    FiguresChanged(String report) {
        super(409, "figures-changed", report);
    }
}
