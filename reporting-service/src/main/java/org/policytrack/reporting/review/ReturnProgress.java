package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.event.ChangeKind;
import org.policytrack.reporting.ledger.Ledger;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.standin.Reviewer;
import org.policytrack.reporting.standin.Reviewers;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.BorrowedTask;

/** A reviewer returns a report (退回) and says why; its author is told. */
@ApplicationScoped
class ReturnProgress {

    private final Reviewers reviewers;
    private final ReportUnderReview underReview;
    private final FieldsAsFiled fields;
    private final ProgressReports reports;
    private final BorrowedPlans plans;
    private final Ledger ledger;
    private final TellDecision tell;
    private final AuditTrail audit;
    private final Clock clock;

    ReturnProgress(
            Reviewers reviewers,
            ReportUnderReview underReview,
            FieldsAsFiled fields,
            ProgressReports reports,
            BorrowedPlans plans,
            Ledger ledger,
            TellDecision tell,
            AuditTrail audit,
            Clock clock) {
        this.reviewers = reviewers;
        this.underReview = underReview;
        this.fields = fields;
        this.reports = reports;
        this.plans = plans;
        this.ledger = ledger;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ProgressReport returnToAuthor(String id, ReturnRequest request, ExpectedVersion expected, Caller caller) {
        Reviewer reviewer = reviewers.reviewing(caller);
        ProgressReport report = underReview.forReviewBy(reviewer, id);
        BorrowedTask known = plans.task(report.task()).orElseThrow(() -> new Unavailable("task-service"));
        underReview.asItIsNow(report, expected);
        ProgressView asFiled = ProgressView.of(report);
        Moment now = Moment.of(clock);
        report.returnedBy(reviewer, request.reason(), request.fieldReasons(), now);
        fields.mustHave(report, request.fieldReasons());
        reports.flush();
        ledger.dropped(report.reported(), now.with(caller, request.reason()));
        tell.author(report, known.task(), new Decision.Returned(request.reason(), request.fieldReasons()));
        tell.pages(ChangeKind.REPORT_RETURNED, report);
        audit.record(
                Change.done("returnProgress", "ProgressReport", id)
                        .from(asFiled)
                        .to(ProgressView.of(report)),
                caller.username(),
                reviewer.onBehalfOf());
        return report;
    }
}
