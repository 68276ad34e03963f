package org.policytrack.reporting.ranking;

import org.policytrack.kit.problem.Refusal;

/** 409: an appeal is answered once; says how. */
final class AppealAnsweredAlready extends Refusal {

    AppealAnsweredAlready(AppealState state) {
        super(409, "appeal-answered-already", state);
    }
}
