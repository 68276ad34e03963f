package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReports;
import org.policytrack.reporting.verified.Completion;
import org.policytrack.reporting.verified.VerifiedProgress;

/** A reviewer accepts a report (审核通过): from now on it counts, and whoever must know is told. */
@ApplicationScoped
class AcceptProgress {

    private final ReportUnderReview underReview;
    private final ProgressReports reports;
    private final AcceptedReports accepted;
    private final AcceptanceSequence sequence;
    private final BorrowedPlans plans;
    private final TellDecision tell;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptProgress(
            ReportUnderReview underReview,
            ProgressReports reports,
            AcceptedReports accepted,
            AcceptanceSequence sequence,
            BorrowedPlans plans,
            TellDecision tell,
            AuditTrail audit,
            Clock clock) {
        this.underReview = underReview;
        this.reports = reports;
        this.accepted = accepted;
        this.sequence = sequence;
        this.plans = plans;
        this.tell = tell;
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
        Optional<VerifiedProgress> before = VerifiedProgress.of(task, accepted.ofTask(task.id()));
        report.acceptedBy(reviewer, acceptance, Moment.of(clock));
        reports.flush();
        completionNeedsEveryTarget(report, task);
        tellTaskService(report, acceptance, task, before);
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

    private void completionNeedsEveryTarget(ProgressReport report, Task task) {
        if (!report.isOfTheLead() || report.status() != WorkStatus.COMPLETED) {
            return;
        }
        Map<String, BigDecimal> values = accepted.valuesOfTask(task.id());
        List<Task.Indicator> unmet = Completion.unmetTargets(task, values);
        if (!unmet.isEmpty()) {
            throw new TargetNotMet(unmet, values);
        }
    }

    private void tellTaskService(ProgressReport report, long acceptance, Task task, Optional<VerifiedProgress> before) {
        VerifiedProgress.of(task, accepted.ofTask(task.id()))
                .filter(after -> report.isOfTheLead() || (after.isCompleted() && !isCompleted(before)))
                .ifPresent(after -> tell.progress(report, acceptance, after));
        if (report.isOfTheLead()) {
            tell.achievements(report, acceptance);
        }
    }

    private static boolean isCompleted(Optional<VerifiedProgress> progress) {
        return progress.filter(VerifiedProgress::isCompleted).isPresent();
    }
}
