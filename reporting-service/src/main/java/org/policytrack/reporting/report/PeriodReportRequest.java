package org.policytrack.reporting.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which report is to be drafted.
 *
 * @param period a month (2023-06), a quarter (2023-Q2), a year (2023); of a meeting its day (2023-12-15) or the year
 * @param knownAt the day until whose end things have to be known; the last day of the period where it is left out
 */
@Schema(name = "NewPeriodReport")
record PeriodReportRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "zj-metaverse-2023")
        String plan,

        @NotNull @Schema(examples = "MONTHLY") ReportKind kind,

        @NotBlank @Size(max = 10) @Schema(examples = "2023-06")
        String period,

        @Nullable LocalDate knownAt) {}
