package org.policytrack.reporting.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.Page;
import org.policytrack.reporting.ranking.calculation.RankingSettings;

/**
 * A page of the ranking of a day.
 *
 * @param items by place, those of one place by their codes; then those without a place
 * @param knownAt the day until whose end things had to be known
 * @param rules what it went by
 * @param departments how many are responsible for anything in the plan, whatever is asked for
 * @param placed how many of these have a place
 * @param isUnderAppeal an appeal against it, or while that is open against an earlier one, waits for its answer: as of now,
 *     whatever day is asked for
 * @param correctedOn the last day after knownAt on which figures were corrected because of an upheld appeal against it or an
 *     earlier one, as whoever upheld it said; as of now too, and left out where none were
 * @param borrowedAt when task-service told the plan: real time, UTC
 * @param isStale task-service was asked for news of the plan and did not answer
 */
@Schema(name = "RankingPage")
record RankingPage(
        List<RankedView> items,
        @Nullable String next,
        @Schema(examples = "zj-metaverse-2023") String plan,
        LocalDate asOf,
        LocalDate knownAt,
        Rules rules,
        @Schema(examples = "33") int departments,
        @Schema(examples = "22") int placed,
        boolean isUnderAppeal,
        @Schema(description = CORRECTED_ON) @Nullable LocalDate correctedOn,
        Instant borrowedAt,
        boolean isStale) {

    /** What the contract says of that day: it is told, not found out. */
    static final String CORRECTED_ON =
            "The last day after knownAt on which figures were corrected because of an upheld appeal, by the word of who upheld"
                    + " it; with knownAt from that day on, the ranking shows what was corrected by then";

    static RankingPage of(Page<RankedView> page, SeenRanking ranking) {
        return new RankingPage(
                page.items(),
                page.next(),
                ranking.borrowed().value().plan().id(),
                ranking.when().asOf(),
                ranking.when().knownAt(),
                Rules.of(ranking.settings()),
                ranking.departments(),
                ranking.placed(),
                ranking.isUnderAppeal(),
                ranking.correctedOn().orElse(null),
                ranking.borrowed().fetchedAt(),
                ranking.borrowed().isStale());
    }

    /**
     * What a ranking went by.
     *
     * @param leadWeight how much a task counts for who leads it
     * @param cooperatingWeight how much it counts for who cooperates in it
     * @param minimumTasks of how many counted tasks a department needs to get a place
     * @param minimumVerifiedTasks of how many of these something must have been verified; 0 where who filed
     *     nothing is ranked too
     * @param fromExpectedPercent a task counts from the day on which this percent of it is expected
     */
    @Schema(name = "RankingRules")
    record Rules(
            int leadWeight,
            int cooperatingWeight,
            int minimumTasks,
            int minimumVerifiedTasks,
            int fromExpectedPercent) {

        static Rules of(RankingSettings settings) {
            return new Rules(
                    settings.leadWeight(),
                    settings.cooperatingWeight(),
                    settings.minimumTasks(),
                    settings.minimumVerifiedTasks(),
                    settings.fromExpectedPercent());
        }
    }
}
