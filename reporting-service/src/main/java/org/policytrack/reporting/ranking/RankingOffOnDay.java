package org.policytrack.reporting.ranking;

import java.time.LocalDate;
import org.policytrack.kit.problem.Refusal;

/** 409: the plan has a ranking, but it was turned off at the end of that day. */
final class RankingOffOnDay extends Refusal {

    RankingOffOnDay(String plan, LocalDate day) {
        super(409, "ranking-off-on-day", plan, day);
    }
}
