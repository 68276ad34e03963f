package org.policytrack.task.indicator;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a target becomes, in the indicator's unit, and why. */
record NewTarget(
        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 4) @Schema(examples = "180")
        BigDecimal target,

        @NotBlank @Size(max = 1000) String reason) {}
