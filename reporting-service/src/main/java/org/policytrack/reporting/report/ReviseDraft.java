package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** The coordinating office chooses the highlights of a draft and writes its texts. */
@ApplicationScoped
class ReviseDraft {

    private final BorrowedPlans plans;
    private final PeriodReports reports;
    private final AuditTrail audit;
    private final Clock clock;

    ReviseDraft(BorrowedPlans plans, PeriodReports reports, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PeriodReport revise(long id, RevisionRequest request, ExpectedVersion expected, Caller coordinator) {
        PeriodReport draft = reports.existing(id);
        expected.mustBe(draft.version());
        PeriodReportView before = PeriodReportView.of(draft);
        onlyADraft(draft);
        BorrowedPlan plan = plans.plan(draft.plan()).map(Borrowed::value).orElseThrow(() -> new NotFound(draft.plan()));
        DraftRules.check(request, draft, reports.earliestKnownAt(draft), plan, LocalDate.now(clock));
        draft.revised(knownAt(request, draft), request.highlights(), request.sectionTexts());
        reports.flush();
        audit.record(
                Change.done("reviseReport", "PeriodReport", String.valueOf(id))
                        .from(before)
                        .to(PeriodReportView.of(draft)),
                coordinator);
        return draft;
    }

    /** A correction is there for what has become known since, and does not lose it where nobody speaks of it. */
    private static @Nullable LocalDate knownAt(RevisionRequest request, PeriodReport draft) {
        return request.knownAt() == null && draft.corrects().isPresent()
                ? draft.knownAt().orElse(null)
                : request.knownAt();
    }

    private static void onlyADraft(PeriodReport report) {
        if (report.state() != ReportState.DRAFT) {
            throw new OnlyADraftIsRevised(report.state());
        }
    }
}
