package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.ledger.Ledger;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReports;
import org.policytrack.reporting.verified.Completion;
import org.policytrack.reporting.verified.VerifiedChanged;
import org.policytrack.reporting.verified.VerifiedProgress;

/** A reviewer accepts a report (审核通过): from now on it counts, and whoever must know is told. */
@ApplicationScoped
class AcceptProgress {

    private final ReportUnderReview underReview;
    private final ProgressReports reports;
    private final AcceptedReports accepted;
    private final Ledger ledger;
    private final AcceptanceSequence sequence;
    private final BorrowedPlans plans;
    private final TellDecision tell;
    private final Event<VerifiedChanged> changed;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptProgress(
            ReportUnderReview underReview,
            ProgressReports reports,
            AcceptedReports accepted,
            Ledger ledger,
            AcceptanceSequence sequence,
            BorrowedPlans plans,
            TellDecision tell,
            Event<VerifiedChanged> changed,
            AuditTrail audit,
            Clock clock) {
        this.underReview = underReview;
        this.reports = reports;
        this.accepted = accepted;
        this.ledger = ledger;
        this.sequence = sequence;
        this.plans = plans;
        this.tell = tell;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ProgressReport accept(String id, ExpectedVersion expected, Caller reviewer) {
        ProgressReport report = underReview.forReviewBy(reviewer, id);
        Task task = taskOf(report);
        long acceptance = sequence.next(report.task());
        underReview.asItIsNow(report, expected);
        ProgressView asFiled = ProgressView.of(report);
        Moment now = Moment.of(clock);
        Optional<VerifiedProgress> before = accepted.progressOf(task, now.on());
        report.acceptedBy(reviewer, acceptance, now);
        reports.flush();
        ledger.verified(report.reported(), now.with(reviewer, null));
        completionNeedsEveryTarget(report, task, now.on());
        if (task.kind() != Task.Kind.GOAL) {
            tellProgress(report, acceptance, before, accepted.progressOf(task, now.on()));
        }
        if (report.isOfTheLead()) {
            tell.achievements(report, acceptance);
        }
        changed.fire(new VerifiedChanged(task.id()));
        tell.author(report, task, Decision.ACCEPTED);
        audit.record(
                Change.done("acceptProgress", "ProgressReport", id)
                        .from(asFiled)
                        .to(ProgressView.of(report)),
                reviewer);
        return report;
    }

    private Task taskOf(ProgressReport report) {
        return plans.task(report.task())
                .orElseThrow(() -> new Unavailable("task-service"))
                .task();
    }

    private void completionNeedsEveryTarget(ProgressReport report, Task task, LocalDate today) {
        if (!report.isOfTheLead() || report.status() != WorkStatus.COMPLETED) {
            return;
        }
        Map<String, BigDecimal> values = accepted.valuesOfTask(task.id(), today);
        List<Task.Indicator> unmet = Completion.unmetTargets(task, values, accepted.waivedOfTask(task.id(), today));
        if (!unmet.isEmpty()) {
            throw new TargetNotMet(unmet, values);
        }
    }

    private void tellProgress(
            ProgressReport report,
            long acceptance,
            Optional<VerifiedProgress> before,
            Optional<VerifiedProgress> after) {
        after.filter(now -> report.isOfTheLead() || (now.isCompleted() && !isCompleted(before)))
                .ifPresent(now -> tell.progress(report, acceptance, now));
    }

    private static boolean isCompleted(Optional<VerifiedProgress> progress) {
        return progress.filter(VerifiedProgress::isCompleted).isPresent();
    }
}
