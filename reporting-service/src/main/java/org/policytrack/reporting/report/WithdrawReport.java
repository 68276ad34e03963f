package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.reporting.progress.Moment;

/**
 * The coordinating office withdraws a report and says why. What was published stays readable, and keeps its number. What it
 * corrected names it no more: no reader is sent to a withdrawn paper, and it can be corrected again.
 */
@ApplicationScoped
class WithdrawReport {

    private final PeriodReports reports;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawReport(PeriodReports reports, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PeriodReport withdraw(long id, String reason, ExpectedVersion expected, Caller coordinator) {
        PeriodReport report = reports.existing(id);
        expected.mustBe(report.version());
        PeriodReportView before = PeriodReportView.of(report);
        report.withdrawn(Moment.of(clock).with(coordinator, reason));
        reports.correctedBy(report).forEach(earlier -> earlier.correctedNoMoreBy(report));
        reports.flush();
        audit.record(
                Change.done("withdrawReport", "PeriodReport", String.valueOf(id))
                        .from(before)
                        .to(PeriodReportView.of(report)),
                coordinator);
        return report;
    }
}
