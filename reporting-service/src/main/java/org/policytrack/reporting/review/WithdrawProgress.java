package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.reporting.event.ChangeKind;
import org.policytrack.reporting.ledger.Ledger;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.progress.ProgressView;

/** The author takes a report back (撤回) while nobody has decided on it. */
@ApplicationScoped
class WithdrawProgress {

    private final ReportUnderReview underReview;
    private final ProgressReports reports;
    private final Ledger ledger;
    private final TellDecision tell;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawProgress(
            ReportUnderReview underReview,
            ProgressReports reports,
            Ledger ledger,
            TellDecision tell,
            AuditTrail audit,
            Clock clock) {
        this.underReview = underReview;
        this.reports = reports;
        this.ledger = ledger;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ProgressReport withdraw(String id, ExpectedVersion expected, Caller author) {
        ProgressReport report = underReview.forWithdrawalBy(author, id);
        underReview.asItIsNow(report, expected);
        ProgressView asFiled = ProgressView.of(report);
        Moment now = Moment.of(clock);
        report.withdrawnBy(author, now);
        reports.flush();
        ledger.dropped(report.reported(), now.with(author, null));
        tell.pages(ChangeKind.REPORT_WITHDRAWN, report);
        audit.record(
                Change.done("withdrawProgress", "ProgressReport", id)
                        .from(asFiled)
                        .to(ProgressView.of(report)),
                author);
        return report;
    }
}
