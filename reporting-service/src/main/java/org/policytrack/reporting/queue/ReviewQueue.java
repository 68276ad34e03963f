package org.policytrack.reporting.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.paging.Page;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.reporting.changes.Unchanged;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.standin.Reviewer;
import org.policytrack.reporting.standin.Reviewers;

/** The reports that wait, as who reviews or watches over reviewing sees them. */
@ApplicationScoped
class ReviewQueue {

    private final ProgressReports reports;
    private final Unchanged unchanged;
    private final Reviewers reviewers;
    private final Clock clock;

    ReviewQueue(ProgressReports reports, Unchanged unchanged, Reviewers reviewers, Clock clock) {
        this.reports = reports;
        this.unchanged = unchanged;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    /** The oldest first. Refuses with 403 who neither reviews today nor is of the coordinating office. */
    Page<WaitingReport> page(
            @Nullable String plan,
            @Nullable String task,
            @Nullable String department,
            Caller reader,
            PageRequest request) {
        Reviewer reviewer = reader.has(Role.COORDINATOR) && !reviewers.standsIn(reader)
                ? new Reviewer(reader, null)
                : reviewers.reviewing(reader);
        List<ProgressReport> rows = reports.waiting(plan, task, department, request);
        Set<String> same = unchanged.among(rows);
        LocalDate today = LocalDate.now(clock);
        return Page.of(
                rows,
                request,
                report -> new WaitingReport(
                        ProgressView.of(report),
                        report.filedOn(),
                        ChronoUnit.DAYS.between(report.filedOn(), today),
                        same.contains(report.id()),
                        report.isOwnOf(reviewer),
                        report.answers().orElse(null)),
                report -> List.of(report.id()));
    }
}
