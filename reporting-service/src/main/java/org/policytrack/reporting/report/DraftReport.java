package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Plan;

/** The coordinating office begins a report of a period of which nothing is drafted or out. */
@ApplicationScoped
class DraftReport {

    private final BorrowedPlans plans;
    private final PeriodReports reports;
    private final AuditTrail audit;
    private final Clock clock;

    DraftReport(BorrowedPlans plans, PeriodReports reports, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PeriodReport draft(PeriodReportRequest request, Caller coordinator) {
        Moment now = Moment.of(clock);
        Plan plan = plans.plan(request.plan())
                .map(Borrowed::value)
                .map(BorrowedPlan::plan)
                .orElseThrow(() -> InputRefused.invalid(InputFault.inBody("/plan", "plan-unknown", request.plan())));
        ReportPeriod period = DraftRules.period(request, plan, now.on());
        onlyOneDraft(plan.id(), period);
        onlyWhileNothingIsOut(plan.id(), period);
        PeriodReport draft = PeriodReport.drafted(
                plan.id(),
                period,
                reports.lastEdition(plan.id(), period),
                request.knownAt(),
                now.with(coordinator, null));
        reports.persistAndFlush(draft);
        audit.record(
                Change.done("draftReport", "PeriodReport", String.valueOf(draft.id()))
                        .to(PeriodReportView.of(draft)),
                coordinator);
        return draft;
    }

    private void onlyOneDraft(String plan, ReportPeriod period) {
        reports.draftOf(plan, period).ifPresent(other -> {
            throw new ReportDraftedAlready(other.id());
        });
    }

    private void onlyWhileNothingIsOut(String plan, ReportPeriod period) {
        reports.publishedOf(plan, period).ifPresent(other -> {
            throw new ReportPublishedAlready(other.id());
        });
    }
}
