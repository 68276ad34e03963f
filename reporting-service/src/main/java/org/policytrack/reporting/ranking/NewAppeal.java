package org.policytrack.reporting.ranking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a department says against its ranking.
 *
 * @param day whose ranking it is (asOf)
 */
@Schema(name = "NewRankingAppeal")
record NewAppeal(
        @NotBlank @Size(max = 100) @Schema(examples = "zj-metaverse-2023")
        String plan,

        @NotNull @Schema(examples = "2023-06-30") LocalDate day,

        @NotBlank @Size(max = 4000) @Schema(examples = "任务20的6月进展已于6月28日提交，审核于7月3日通过，未计入")
        String text) {}
