package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.standin.Reviewer;

/** Finds a report for who means to decide on it, and says who may. */
@ApplicationScoped
class ReportUnderReview {

    private final ProgressReports reports;
    private final EntityManager entities;

    ReportUnderReview(ProgressReports reports, EntityManager entities) {
        this.reports = reports;
        this.entities = entities;
    }

    /** For acceptance or return: by another person than its author, and not in its author's place (403). */
    ProgressReport forReviewBy(Reviewer reviewer, String id) {
        ProgressReport report = seenBy(reviewer.caller(), id);
        if (report.isOwnOf(reviewer)) {
            throw new OwnReportNotReviewable(report.author());
        }
        return report;
    }

    /** For withdrawal: by its author only (403). */
    ProgressReport forWithdrawalBy(Caller author, String id) {
        ProgressReport report = seenBy(author, id);
        if (!report.isBy(author)) {
            throw new OnlyTheAuthorWithdraws(report.author());
        }
        return report;
    }

    /** Reads again what may have changed while this transaction waited, and holds it against what the caller has read. */
    void asItIsNow(ProgressReport report, ExpectedVersion expected) {
        entities.refresh(report);
        expected.mustBe(report.version());
    }

    private ProgressReport seenBy(Caller caller, String id) {
        return reports.findFor(caller, id).orElseThrow(() -> new NotFound(id));
    }
}
