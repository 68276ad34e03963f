package org.policytrack.task.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the department replies. */
record OrderReply(
        @NotBlank @Size(max = 4000) @Schema(examples = "联盟章程已会签，拟于 7 月 20 日召开成立大会")
        String reply) {}
