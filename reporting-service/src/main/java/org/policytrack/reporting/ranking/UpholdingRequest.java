package org.policytrack.reporting.ranking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was corrected because of an appeal. */
record UpholdingRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "任务20的6月进展已补审通过，见6月30日的回看结果")
        String corrected) {}
