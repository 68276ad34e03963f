package org.policytrack.reporting.ranking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an appeal is rejected. */
record RejectionRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "所述进展在该日之后才填报")
        String reason) {}
