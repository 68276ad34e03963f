package org.policytrack.reporting.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a waiver is revoked. */
record RevocationRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "职能已划回，须继续填报")
        String reason) {}
