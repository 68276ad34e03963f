package org.policytrack.reporting.ranking;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ranking.calculation.RankingSettings;

/**
 * What the ranking of a plan goes by, as it is read.
 *
 * @param isOn whether the plan has a ranking at all
 * @param leadWeight how much a task counts for who leads it
 * @param cooperatingWeight how much it counts for who cooperates in it
 * @param minimumTasks of how many counted tasks a department needs to get a place
 * @param minimumVerifiedTasks of how many of these something must have been verified; 0 where who filed
 *     nothing is ranked too
 * @param fromExpectedPercent a task counts from the day on which this percent of it is expected
 * @param reason of the last decision; left out while nothing was decided
 * @param decidedBy user name
 * @param decidedAt business time, UTC
 * @param version 0 while nothing was decided
 */
@Schema(name = "RankingSettings")
record RankingSettingsView(
        @Schema(examples = "zj-metaverse-2023") String plan,
        boolean isOn,
        @Schema(examples = "2") int leadWeight,
        @Schema(examples = "1") int cooperatingWeight,
        @Schema(examples = "2") int minimumTasks,
        @Schema(examples = "0") int minimumVerifiedTasks,
        @Schema(examples = "5") int fromExpectedPercent,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long version) {

    static RankingSettingsView of(RankingDecision decision) {
        RankingSettings settings = decision.settings();
        return new RankingSettingsView(
                decision.plan(),
                settings.isOn(),
                settings.leadWeight(),
                settings.cooperatingWeight(),
                settings.minimumTasks(),
                settings.minimumVerifiedTasks(),
                settings.fromExpectedPercent(),
                decision.reason(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.number());
    }

    /** Of a plan for which nothing was decided. */
    static RankingSettingsView undecided(String plan) {
        RankingSettings settings = RankingSettings.DEFAULT;
        return new RankingSettingsView(
                plan,
                settings.isOn(),
                settings.leadWeight(),
                settings.cooperatingWeight(),
                settings.minimumTasks(),
                settings.minimumVerifiedTasks(),
                settings.fromExpectedPercent(),
                null,
                null,
                null,
                0);
    }
}
