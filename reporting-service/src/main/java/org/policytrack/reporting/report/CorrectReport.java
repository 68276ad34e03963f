package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.progress.Moment;

/**
 * The coordinating office begins a new edition of a published report, which says what has changed and why. It tells of the
 * same day by what is known of it now; the edition before stays as it is.
 */
@ApplicationScoped
class CorrectReport {

    private final PeriodReports reports;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectReport(PeriodReports reports, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PeriodReport correct(long id, CorrectionRequest request, Caller coordinator) {
        PeriodReport published = reports.existing(id);
        Moment now = Moment.of(clock);
        onlyThePublished(published);
        onlyTheLatestEdition(published);
        onlyOneDraft(published);
        LocalDate knownAt = Objects.requireNonNullElse(request.knownAt(), now.on());
        DraftRules.checkKnownAt(knownAt, published.knownUntil(), now.on());
        int lastEdition =
                reports.lastEdition(published.plan(), published.reportPeriod()).orElseThrow();
        PeriodReport draft =
                published.correction(lastEdition, request.changes(), knownAt, now.with(coordinator, request.reason()));
        reports.persistAndFlush(draft);
        audit.record(
                Change.done("correctReport", "PeriodReport", String.valueOf(draft.id()))
                        .to(PeriodReportView.of(draft)),
                coordinator);
        return draft;
    }

    private static void onlyThePublished(PeriodReport report) {
        if (report.state() != ReportState.PUBLISHED) {
            throw new OnlyThePublishedIsCorrected(report.state());
        }
    }

    private static void onlyTheLatestEdition(PeriodReport report) {
        report.correctedBy().ifPresent(later -> {
            throw new ReportCorrectedAlready(later);
        });
    }

    private void onlyOneDraft(PeriodReport report) {
        reports.draftOf(report.plan(), report.reportPeriod()).ifPresent(other -> {
            throw new ReportDraftedAlready(other.id());
        });
    }
}
