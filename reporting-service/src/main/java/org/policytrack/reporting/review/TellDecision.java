package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.departmentclient.NewNotice;
import org.policytrack.reporting.departmentclient.NoticeRoute;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.taskclient.AchievementTold;
import org.policytrack.reporting.taskclient.MilestoneAchievementRoute;
import org.policytrack.reporting.taskclient.ProgressTold;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.taskclient.TaskProgressRoute;
import org.policytrack.reporting.verified.VerifiedProgress;

/** Writes to the outbox what others must know of a decision, in the decision's own transaction. */
@ApplicationScoped
class TellDecision {

    private static final int LONGEST_TITLE = 200;

    private final Outbox outbox;

    TellDecision(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Tells task-service how far the task is.
     *
     * @param report the one that was just accepted, of the lead or of the last cooperating department
     */
    void progress(ProgressReport report, long acceptance, VerifiedProgress progress) {
        LocalDate asOf = report.filedOn().isAfter(progress.asOf()) ? report.filedOn() : progress.asOf();
        outbox.add(
                TaskProgressRoute.DESTINATION,
                new ProgressTold(
                        report.task(),
                        new ProgressTold.Content(
                                acceptance,
                                progress.percentComplete(),
                                progress.status().name(),
                                asOf)));
    }

    /** Tells task-service which milestones the report achieved. */
    void achievements(ProgressReport report, long acceptance) {
        report.milestonesAchieved()
                .forEach(achieved -> outbox.add(
                        MilestoneAchievementRoute.DESTINATION,
                        new AchievementTold(
                                achieved.milestone(), new AchievementTold.Content(acceptance, achieved.achievedOn()))));
    }

    /** Tells the author what was decided, in both languages. */
    void author(ProgressReport report, Task task, Decision decision) {
        String name = switch (decision) {
            case Decision.Accepted accepted -> "report-accepted";
            case Decision.Returned returned -> "report-returned";
        };
        String reason = switch (decision) {
            case Decision.Accepted accepted -> "";
            case Decision.Returned returned -> returned.reason();
        };
        List<Object> facts = List.of(task.title(), report.period(), report.percentComplete(), reason);
        Words chinese = Words.in(Locale.CHINESE);
        Words english = Words.in(Locale.ENGLISH);
        outbox.add(
                NoticeRoute.DESTINATION,
                new NewNotice(
                        report.department(),
                        report.author(),
                        name.toUpperCase(Locale.ROOT).replace('-', '_'),
                        title(chinese, name, facts),
                        chinese.of("notice." + name + ".text", facts),
                        title(english, name, facts),
                        english.of("notice." + name + ".text", facts),
                        report.id()));
    }

    private static String title(Words words, String name, List<Object> facts) {
        String title = words.of("notice." + name + ".title", facts);
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
