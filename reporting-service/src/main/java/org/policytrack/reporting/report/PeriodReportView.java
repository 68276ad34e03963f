package org.policytrack.reporting.report;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report of a plan for a period, in one of its editions.
 *
 * @param first day of the period
 * @param asOf the last day of the period, which the report tells of
 * @param knownAt the day until whose end things have to be known; left out where that is the day it tells of
 * @param edition counted from 1 for each period
 * @param corrects id of the edition that this one corrects
 * @param changes what this edition says differently
 * @param reason why it does
 * @param correctedBy id of the later edition that corrects this one; never of one that was withdrawn
 * @param number as it is quoted; left out while it is not published
 * @param sha256 of the content; left out while it is not published
 * @param highlights ids of tasks and measures that the coordinating office chose
 * @param texts what it wrote
 * @param draftedBy a person, or {@code scheduler}
 * @param draftedAt business time, UTC
 * @param dueOn the day of the plan's schedule that it was made for; left out where a person began it
 * @param publishedAt business time, UTC
 * @param publishedOn business day
 * @param withdrawnAt business time, UTC
 * @param withdrawnOn business day
 * @param content what it says; only where the report itself is read, and left out of a draft that was withdrawn
 */
@Schema(name = "PeriodReport")
record PeriodReportView(
        @Schema(examples = "12") long id,
        @Schema(examples = "zj-metaverse-2023") String plan,
        ReportKind kind,
        @Schema(examples = "2023-06") String period,
        LocalDate first,
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        @Schema(examples = "1") int edition,
        @Nullable Long corrects,
        @Nullable String changes,
        @Nullable String reason,
        @Nullable Long correctedBy,
        ReportState state,

        @Schema(examples = "zj-metaverse-2023/MONTHLY/2023/6") @Nullable
        String number,

        @Nullable String sha256,
        List<String> highlights,
        List<SectionText> texts,
        String draftedBy,
        Instant draftedAt,
        @Nullable LocalDate dueOn,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable LocalDate publishedOn,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        long version,

        @JsonRawValue @Schema(implementation = ReportContent.class) @Nullable
        String content) {

    /** Without what it says. */
    static PeriodReportView of(PeriodReport report) {
        return of(report, null);
    }

    /**
     * With what it says.
     *
     * @param content as canonical JSON, which stays letter for letter as it is
     */
    static PeriodReportView of(PeriodReport report, @Nullable String content) {
        return new PeriodReportView(
                report.id(),
                report.plan(),
                report.kind(),
                report.reportPeriod().text(),
                report.reportPeriod().first(),
                report.lastDay(),
                report.knownAt().orElse(null),
                report.edition(),
                report.corrects().orElse(null),
                report.changes().orElse(null),
                report.reason().orElse(null),
                report.correctedBy().orElse(null),
                report.state(),
                report.number().map(ReportNumber::text).orElse(null),
                report.contentHash().orElse(null),
                report.highlights(),
                report.texts(),
                report.draftedBy(),
                report.draftedAt(),
                report.dueOn().orElse(null),
                report.publishedBy().orElse(null),
                report.publishedAt().orElse(null),
                report.publishedOn().orElse(null),
                report.withdrawnBy().orElse(null),
                report.withdrawnAt().orElse(null),
                report.withdrawnOn().orElse(null),
                report.withdrawalReason().orElse(null),
                report.version(),
                content);
    }
}
