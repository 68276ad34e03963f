package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.digest.Sha256;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.event.ChangeKind;
import org.policytrack.reporting.event.TellChange;
import org.policytrack.reporting.progress.Moment;

/**
 * The coordinating office publishes a draft. What it says at that moment is kept letter for letter and never worked out
 * again; it is numbered in the same transaction.
 */
@ApplicationScoped
class PublishReport {

    private final PeriodReports reports;
    private final ReadReportFacts facts;
    private final FrozenContents frozen;
    private final ReportNumbers numbers;
    private final TellChange tell;
    private final AuditTrail audit;
    private final Clock clock;

    PublishReport(
            PeriodReports reports,
            ReadReportFacts facts,
            FrozenContents frozen,
            ReportNumbers numbers,
            TellChange tell,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.facts = facts;
        this.frozen = frozen;
        this.numbers = numbers;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Refuses with 412 when it is another version, or says something else than what the coordinating office read.
     *
     * @param ifMatch the tag of what was read
     */
    @Transactional
    PeriodReport publish(long id, @Nullable String ifMatch, Caller coordinator) {
        PeriodReport report = reports.existing(id);
        ExpectedVersion.of(ifMatch).mustBe(report.version());
        PeriodReportView before = PeriodReportView.of(report);
        Moment now = Moment.of(clock);
        onlyFromAStateThatAllowsIt(report);
        onlyWhatIsOver(report, now);
        String content = CanonicalJson.of(Composition.of(onlyWhatIsKnown(facts.of(report))));
        new ContentRead(Objects.requireNonNull(ifMatch)).mustBe(report.version(), content);
        ReportNumber number =
                numbers.next(report.plan(), report.kind(), now.on().getYear());
        report.published(number, Sha256.of(content), now.with(coordinator, null));
        frozen.persist(new FrozenContent(report.id(), content));
        reports.correctedWith(report).forEach(earlier -> earlier.correctedBy(report));
        reports.flush();
        tell.ofPlan(ChangeKind.REPORT_PUBLISHED, report.plan(), String.valueOf(id));
        audit.record(
                Change.done("publishReport", "PeriodReport", String.valueOf(id))
                        .from(before)
                        .to(PeriodReportView.of(report)),
                coordinator);
        return report;
    }

    private static void onlyFromAStateThatAllowsIt(PeriodReport report) {
        report.state().movedTo(ReportState.PUBLISHED);
    }

    private static void onlyWhatIsOver(PeriodReport report, Moment now) {
        if (report.lastDay().isAfter(now.on())) {
            throw new PeriodNotOver(report.lastDay(), now.on());
        }
    }

    /** What is kept for ever is not made from an old copy of the plan. */
    private static ReportFacts onlyWhatIsKnown(Borrowed<ReportFacts> facts) {
        if (facts.isStale()) {
            throw new Unavailable("task-service");
        }
        return facts.value();
    }
}
