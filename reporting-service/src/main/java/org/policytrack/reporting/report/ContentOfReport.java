package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a report says: what was kept at its publication, or while it is a draft what it would say now. */
@ApplicationScoped
class ContentOfReport {

    private final ReadReportFacts facts;
    private final FrozenContents frozen;

    ContentOfReport(ReadReportFacts facts, FrozenContents frozen) {
        this.facts = facts;
        this.frozen = frozen;
    }

    /** As canonical JSON; empty for a draft that was withdrawn. */
    Optional<String> json(PeriodReport report) {
        if (report.wasPublished()) {
            return Optional.of(frozen.of(report));
        }
        return report.state() == ReportState.DRAFT
                ? Optional.of(CanonicalJson.of(Composition.of(facts.of(report).value())))
                : Optional.empty();
    }
}
