package org.policytrack.reporting.report;

import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.kit.digest.Sha256;

/**
 * A report with what it says.
 *
 * @param state only of one that is PUBLISHED is nothing composed anew, and WITHDRAWN stands on one that was published
 * @param number as it is quoted; empty while it is a draft
 * @param publishedOn business day; empty while it is a draft
 * @param sha256 of the canonical JSON of the content; of a published report the one it was published with
 */
public record SeenReport(
        long id,
        ReportState state,
        Optional<String> number,
        Optional<LocalDate> publishedOn,
        String sha256,
        ReportContent content) {

    static SeenReport of(PeriodReport report, String json) {
        return new SeenReport(
                report.id(),
                report.state(),
                report.number().map(ReportNumber::text),
                report.publishedOn(),
                Sha256.of(json),
                CanonicalJson.read(json));
    }
}
