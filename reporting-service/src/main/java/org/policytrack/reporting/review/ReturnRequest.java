package org.policytrack.reporting.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report is returned; its author reads it. */
record ReturnRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "请补充专利受理通知书")
        String reason) {}
