package org.policytrack.reporting.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ranking.calculation.RankingSettings;
import org.policytrack.reporting.taskclient.BorrowedPlan;

/**
 * The ranking of a plan on a day, as far as a reader sees it. What it says of appeals is as of now, whatever day it is of.
 *
 * @param borrowed the plan as it is today, with its age
 * @param settings it goes by
 * @param departments how many are responsible for anything in the plan, seen or not
 * @param placed how many of these have a place
 * @param isUnderAppeal an appeal that concerns the day waits for its answer, whoever's it is
 * @param correctedOnOrNull the last day on which figures were corrected because of an upheld appeal, since the ranking was
 *     known; null where none were
 * @param ranks of the departments that are seen, by place, those of one place by their codes; then those without a place
 */
public record SeenRanking(
        Borrowed<BorrowedPlan> borrowed,
        AsKnown when,
        RankingSettings settings,
        int departments,
        int placed,
        boolean isUnderAppeal,
        @Nullable LocalDate correctedOnOrNull,
        List<SeenRank> ranks) {

    public SeenRanking {
        ranks = List.copyOf(ranks);
    }

    public Optional<LocalDate> correctedOn() {
        return Optional.ofNullable(correctedOnOrNull);
    }
}
