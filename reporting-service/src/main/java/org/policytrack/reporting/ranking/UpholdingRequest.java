package org.policytrack.reporting.ranking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected because of an appeal.
 *
 * @param correctedOn the day on which it was, neither before the contested one nor in the future; today where it is left out
 */
record UpholdingRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "任务20的6月进展已补审通过，见6月30日的回看结果")
        String corrected,

        @Schema(
                examples = "2023-07-03",
                description = "The day on which it was corrected, not in the future; left out, it is today")
        @Nullable
        LocalDate correctedOn) {}
