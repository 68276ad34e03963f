package org.policytrack.task.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office says as it closes an order. */
record OrderClosure(
        @NotBlank @Size(max = 1000) @Schema(examples = "联盟已成立，予以办结")
        String remark) {}
