package org.policytrack.task.milestone;

import org.policytrack.kit.problem.Refusal;

/** 409: what is achieved has no date to move. */
final class AlreadyAchieved extends Refusal {

    AlreadyAchieved(String milestone) {
        super(409, "milestone-already-achieved", milestone);
    }
}
