package org.policytrack.reporting.ranking;

import java.util.List;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ranking.calculation.Ranking;
import org.policytrack.reporting.ranking.calculation.RankingSettings;
import org.policytrack.reporting.taskclient.BorrowedPlan;

/**
 * The ranking of a plan on a day.
 *
 * @param borrowed the plan as it is today, with its age
 * @param settings it goes by
 * @param appeals that concern it, as they are now, the oldest first
 */
record RankingOfDay(
        Borrowed<BorrowedPlan> borrowed,
        AsKnown when,
        RankingSettings settings,
        Ranking ranking,
        List<RankingAppeal> appeals) {

    RankingOfDay {
        appeals = List.copyOf(appeals);
    }

    /** Whether an appeal that concerns it waits for its answer. */
    boolean isUnderAppeal() {
        return appeals.stream().anyMatch(RankingAppeal::isOpen);
    }

    boolean isUnderAppealBy(String department) {
        return appealsOf(department).stream().anyMatch(RankingAppeal::isOpen);
    }

    List<RankingAppeal> appealsOf(String department) {
        return appeals.stream().filter(appeal -> appeal.isOf(department)).toList();
    }
}
