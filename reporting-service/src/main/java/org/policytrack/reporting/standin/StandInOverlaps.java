package org.policytrack.reporting.standin;

import org.policytrack.kit.problem.Refusal;

/** 409: one person stands in for an absent one at a time; says who does. */
final class StandInOverlaps extends Refusal {

    StandInOverlaps(StandIn other) {
        super(409, "stand-in-overlaps", other.absent(), other.standIn(), other.firstDay(), other.lastDay(), other.id());
    }
}
