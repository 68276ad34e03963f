package org.policytrack.reporting.ranking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.ranking.calculation.RankingSettings;

/** The settings a ranking gets, as a whole, and why. */
record NewRankingSettings(
        @NotNull Boolean isOn,

        @NotNull @Min(0) @Max(RankingSettings.HEAVIEST) @Schema(examples = "2")
        Integer leadWeight,

        @NotNull @Min(0) @Max(RankingSettings.HEAVIEST) @Schema(examples = "1")
        Integer cooperatingWeight,

        @NotNull @Min(1) @Max(RankingSettings.MOST_TASKS) @Schema(examples = "2")
        Integer minimumTasks,

        @NotNull @Min(0) @Max(RankingSettings.MOST_TASKS) @Schema(examples = "0")
        Integer minimumVerifiedTasks,

        @NotNull @Min(1) @Max(100) @Schema(examples = "5") Integer fromExpectedPercent,

        @NotBlank @Size(max = 2000) @Schema(examples = "联席会议商定，自二季度起晾晒")
        String reason) {

    /**
     * What was sent, as settings.
     *
     * @throws InputRefused 422 where no role weighs anything, or more is to be verified than there is
     */
    RankingSettings settings() {
        if (leadWeight + cooperatingWeight == 0) {
            throw InputRefused.invalid(InputFault.inBody("/leadWeight", "no-role-weighs-anything"));
        }
        if (minimumVerifiedTasks > minimumTasks) {
            throw InputRefused.invalid(InputFault.inBody("/minimumVerifiedTasks", "Max", minimumTasks));
        }
        return new RankingSettings(
                isOn, leadWeight, cooperatingWeight, minimumTasks, minimumVerifiedTasks, fromExpectedPercent);
    }
}
