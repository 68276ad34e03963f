package org.policytrack.reporting.ranking;

import org.policytrack.kit.problem.Refusal;

/** 409: the department is responsible for nothing in the plan, so it stands in none of its rankings. */
final class NotRanked extends Refusal {

    NotRanked(String department, String plan) {
        super(409, "not-ranked", department, plan);
    }
}
