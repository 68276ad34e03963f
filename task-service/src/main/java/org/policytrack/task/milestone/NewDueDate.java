package org.policytrack.task.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a due date is moved to, and why. */
record NewDueDate(
        @NotNull @Schema(examples = "2023-07-31") LocalDate dueDate,

        @NotBlank @Size(max = 1000) @Schema(examples = "联席会议商定延期")
        String reason) {}
