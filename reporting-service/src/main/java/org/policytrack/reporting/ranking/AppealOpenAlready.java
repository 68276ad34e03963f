package org.policytrack.reporting.ranking;

import org.policytrack.kit.problem.Refusal;

/** 409: the department has an appeal about that day that waits for its answer; says which. */
final class AppealOpenAlready extends Refusal {

    AppealOpenAlready(RankingAppeal open) {
        super(409, "appeal-open-already", open.department(), open.rankingDay(), open.id());
    }
}
