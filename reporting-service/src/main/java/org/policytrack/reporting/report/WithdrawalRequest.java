package org.policytrack.reporting.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report is withdrawn. */
@Schema(name = "PeriodReportWithdrawal")
record WithdrawalRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "数据口径有误，待重新核对后另发")
        String reason) {}
