package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.departmentclient.NewNotice;
import org.policytrack.reporting.departmentclient.NoticeRoute;
import org.policytrack.reporting.event.ChangeKind;
import org.policytrack.reporting.event.TellChange;
import org.policytrack.reporting.ledger.LedgerEntry;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.taskclient.AchievementTold;
import org.policytrack.reporting.taskclient.MilestoneAchievementRoute;
import org.policytrack.reporting.taskclient.ProgressTold;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.taskclient.TaskProgressRoute;
import org.policytrack.reporting.verified.VerifiedProgress;
import org.policytrack.reporting.waiver.Waiver;
import org.policytrack.reporting.waiver.WaiverKind;

/** Writes down what other services and open pages must know of a decision, in the decision's own transaction. */
@ApplicationScoped
class TellDecision {

    private final Outbox outbox;
    private final ToldStatuses told;
    private final TellChange pages;

    TellDecision(Outbox outbox, ToldStatuses told, TellChange pages) {
        this.outbox = outbox;
        this.told = told;
        this.pages = pages;
    }

    /**
     * Tells task-service how far the task is.
     *
     * @param report the one that was just accepted, of the lead or of the last cooperating department
     */
    void progress(ProgressReport report, long acceptance, VerifiedProgress progress) {
        progress(
                report.task(),
                acceptance,
                progress,
                report.filedOn().isAfter(progress.asOf()) ? report.filedOn() : progress.asOf());
    }

    /** Tells task-service that something else than a report has made the task another than it was told. */
    void progress(Task task, long acceptance, VerifiedProgress progress) {
        progress(task.id(), acceptance, progress, progress.asOf());
    }

    private void progress(String task, long acceptance, VerifiedProgress progress, LocalDate asOf) {
        outbox.add(
                TaskProgressRoute.DESTINATION,
                new ProgressTold(
                        task,
                        new ProgressTold.Content(
                                acceptance,
                                progress.percentComplete(),
                                progress.status().name(),
                                asOf)));
        told.told(task, progress.status());
    }

    /** Tells task-service which milestones the report achieved. */
    void achievements(ProgressReport report, long acceptance) {
        report.milestonesAchieved()
                .forEach(achieved -> outbox.add(
                        MilestoneAchievementRoute.DESTINATION,
                        new AchievementTold(
                                achieved.milestone(), new AchievementTold.Content(acceptance, achieved.achievedOn()))));
    }

    /** Tells open pages what became of a report. */
    void pages(ChangeKind change, ProgressReport report) {
        pages.ofReport(change, report.plan(), report.task(), report.department(), report.id());
    }

    /** Tells the author what was decided, in both languages. */
    void author(ProgressReport report, Task task, Decision decision) {
        String name = switch (decision) {
            case Decision.Accepted accepted -> "report-accepted";
            case Decision.Returned returned -> "report-returned";
        };
        Function<Words, List<Object>> facts = words ->
                List.of(task.title(), report.period(), report.percentComplete(), why(decision, report, task, words));
        notice(report.department(), report.author(), name, facts, report.id());
    }

    private static String why(Decision decision, ProgressReport report, Task task, Words words) {
        return switch (decision) {
            case Decision.Accepted accepted -> "";
            case Decision.Returned returned ->
                returned.reason() + new FieldWords(report, task, words).of(returned.fields());
        };
    }

    /** Tells the author in both languages, and open pages, that a figure was taken back. */
    void reversal(LedgerEntry entry, Task task, String reason) {
        pages.ofTask(ChangeKind.FIGURE_REVERSED, entry.plan(), entry.task(), entry.department());
        String indicator =
                task.indicator(entry.indicator()).map(Task.Indicator::name).orElse(entry.indicator());
        List<Object> facts = List.of(
                task.title(),
                entry.period(),
                indicator,
                Plain.of(entry.figure()).toPlainString(),
                reason);
        notice(entry.department(), entry.author(), "figure-reversed", words -> facts, String.valueOf(entry.id()));
    }

    /**
     * Tells who is excused, or who leads the task, that something was waived or is needed again, in both languages, and open
     * pages.
     */
    void waiver(Waiver waiver, Task task, String reason) {
        pages.ofTask(
                waiver.isRevoked() ? ChangeKind.WAIVER_REVOKED : ChangeKind.WAIVER_GRANTED,
                task.plan(),
                task.id(),
                waiver.kind() == WaiverKind.CONTRIBUTION ? waiver.subject() : null);
        String what = waiver.isRevoked() ? "-waiver-revoked" : "-waived";
        String about = String.valueOf(waiver.id());
        switch (waiver.kind()) {
            case CONTRIBUTION ->
                notice(waiver.subject(), null, "contribution" + what, words -> List.of(task.title(), reason), about);
            case TARGET -> {
                String indicator =
                        task.indicator(waiver.subject()).orElseThrow().name();
                List<Object> facts = List.of(task.title(), reason, indicator);
                task.lead().departments().forEach(lead -> notice(lead, null, "target" + what, words -> facts, about));
            }
        }
    }

    private void notice(
            String department,
            @Nullable String recipient,
            String name,
            Function<Words, List<Object>> facts,
            String about) {
        Words chinese = Words.in(Locale.CHINESE);
        Words english = Words.in(Locale.ENGLISH);
        outbox.add(
                NoticeRoute.DESTINATION,
                new NewNotice(
                        department,
                        recipient,
                        name.toUpperCase(Locale.ROOT).replace('-', '_'),
                        chinese.of("notice." + name + ".title", facts.apply(chinese)),
                        chinese.of("notice." + name + ".text", facts.apply(chinese)),
                        english.of("notice." + name + ".title", facts.apply(english)),
                        english.of("notice." + name + ".text", facts.apply(english)),
                        about));
    }
}
