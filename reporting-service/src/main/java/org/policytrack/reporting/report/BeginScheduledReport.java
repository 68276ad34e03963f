package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.reporting.ledger.Occasion;
import org.policytrack.reporting.progress.Moment;

/**
 * Begins the report of a period on the day that the plan's schedule sets. What was drafted or published of the period is
 * left as it is, and a draft that a schedule made is not made again, whatever became of it: the database keeps both unique.
 */
@ApplicationScoped
public class BeginScheduledReport {

    private static final String SCHEDULER = "scheduler";

    private final PeriodReports reports;
    private final AuditTrail audit;
    private final Clock clock;

    BeginScheduledReport(PeriodReports reports, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is nothing to be done any more. */
    public boolean isBegun(String plan, ReportPeriod period) {
        return reports.isBegun(plan, period);
    }

    /**
     * Makes the draft in the caller's transaction.
     *
     * @param dueOn the day it is due on
     * @return its id; empty where there is nothing to be done any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Long> begin(String plan, ReportPeriod period, LocalDate dueOn) {
        if (isBegun(plan, period)) {
            return Optional.empty();
        }
        Moment now = Moment.of(clock);
        PeriodReport draft =
                PeriodReport.scheduled(plan, period, dueOn, new Occasion(now.at(), now.on(), SCHEDULER, null));
        reports.persistAndFlush(draft);
        audit.recordOwn(Change.done("draftScheduledReport", "PeriodReport", String.valueOf(draft.id()))
                .to(PeriodReportView.of(draft)));
        return Optional.of(draft.id());
    }
}
