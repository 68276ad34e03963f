package org.policytrack.reporting.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a verified figure is taken back; its author reads it. */
record ReversalRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "专项核查发现其中 12 项重复申报")
        String reason) {}
