package org.policytrack.reporting.ranking;

import org.policytrack.kit.problem.Refusal;

/** 409: the plan has no ranking, for the coordinating office has not turned it on, or has turned it off again. */
final class RankingOff extends Refusal {

    RankingOff(String plan) {
        super(409, "ranking-off", plan);
    }
}
