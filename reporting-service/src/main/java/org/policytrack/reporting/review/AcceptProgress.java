package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.conditional.ExpectedVersion;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.changes.Unchanged;
import org.policytrack.reporting.event.ChangeKind;
import org.policytrack.reporting.ledger.Ledger;
import org.policytrack.reporting.progress.Moment;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.standin.Reviewer;
import org.policytrack.reporting.standin.Reviewers;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReports;
import org.policytrack.reporting.verified.Completion;
import org.policytrack.reporting.verified.VerifiedChanged;

/** A reviewer accepts a report (审核通过): from now on it counts, and whoever must know is told. */
@ApplicationScoped
public class AcceptProgress {

    private final Reviewers reviewers;
    private final ReportUnderReview underReview;
    private final ProgressReports reports;
    private final AcceptedReports accepted;
    private final Ledger ledger;
    private final AcceptanceSequence sequence;
    private final ToldStatuses told;
    private final Unchanged unchanged;
    private final BorrowedPlans plans;
    private final TellDecision tell;
    private final Event<VerifiedChanged> changed;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptProgress(
            Reviewers reviewers,
            ReportUnderReview underReview,
            ProgressReports reports,
            AcceptedReports accepted,
            Ledger ledger,
            AcceptanceSequence sequence,
            ToldStatuses told,
            Unchanged unchanged,
            BorrowedPlans plans,
            TellDecision tell,
            Event<VerifiedChanged> changed,
            AuditTrail audit,
            Clock clock) {
        this.reviewers = reviewers;
        this.underReview = underReview;
        this.reports = reports;
        this.accepted = accepted;
        this.ledger = ledger;
        this.sequence = sequence;
        this.told = told;
        this.unchanged = unchanged;
        this.plans = plans;
        this.tell = tell;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ProgressReport accept(String id, ExpectedVersion expected, Caller caller) {
        return accept(id, expected, reviewers.reviewing(caller), report -> {});
    }

    /** Only when it repeats the figures accepted before; refuses all others with 409. */
    @Transactional
    public ProgressReport acceptUnchanged(String id, ExpectedVersion expected, Caller caller) {
        return accept(id, expected, reviewers.reviewing(caller), this::onlyUnchangedFigures);
    }

    /** @param furtherRule is asked while the task is held: nothing else of it is accepted or reversed meanwhile */
    private ProgressReport accept(
            String id, ExpectedVersion expected, Reviewer reviewer, Consumer<ProgressReport> furtherRule) {
        ProgressReport report = underReview.forReviewBy(reviewer, id);
        Task task = taskOf(report);
        long acceptance = sequence.next(report.task());
        underReview.asItIsNow(report, expected);
        ProgressView asFiled = ProgressView.of(report);
        Moment now = Moment.of(clock);
        report.acceptedBy(reviewer, acceptance, now);
        reports.flush();
        furtherRule.accept(report);
        ledger.verified(report.reported(), now.with(reviewer.caller(), null));
        completionNeedsEveryTarget(report, task, now.on());
        if (task.kind() != Task.Kind.GOAL) {
            accepted.progressOf(task, now.on())
                    .filter(progress -> report.isOfTheLead() || !told.isToldThat(task.id(), progress.status()))
                    .ifPresent(progress -> tell.progress(report, acceptance, progress));
        }
        if (report.isOfTheLead()) {
            tell.achievements(report, acceptance);
        }
        changed.fire(new VerifiedChanged(task.id()));
        tell.author(report, task, Decision.ACCEPTED);
        tell.pages(ChangeKind.REPORT_ACCEPTED, report);
        audit.record(
                Change.done("acceptProgress", "ProgressReport", id)
                        .from(asFiled)
                        .to(ProgressView.of(report)),
                reviewer.caller().username(),
                reviewer.onBehalfOf());
        return report;
    }

    private void onlyUnchangedFigures(ProgressReport report) {
        if (!unchanged.is(report)) {
            throw new FiguresChanged(report.id());
        }
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
}
