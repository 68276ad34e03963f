package org.policytrack.reporting.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition of a published report says differently.
 *
 * @param changes what has changed
 * @param reason why
 * @param knownAt the day until whose end things have to be known; today where it is left out
 */
@Schema(name = "PeriodReportCorrection")
record CorrectionRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "专利申请数由68项更正为60项")
        String changes,

        @NotBlank @Size(max = 2000) @Schema(examples = "重复统计8项，已在台账冲销")
        String reason,

        @Nullable LocalDate knownAt) {}
