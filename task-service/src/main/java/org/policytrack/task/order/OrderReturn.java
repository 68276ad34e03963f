package org.policytrack.task.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a reply does not do. */
record OrderReturn(
        @NotBlank @Size(max = 1000) @Schema(examples = "未说明延误原因")
        String reason) {}
