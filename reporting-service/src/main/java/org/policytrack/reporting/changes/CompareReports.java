package org.policytrack.reporting.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.progress.ProgressReport;
import org.policytrack.reporting.progress.ProgressReports;
import org.policytrack.reporting.progress.ProgressView;

/**
 * Finds what a report is held against. A reader who sees a report because it was accepted need not see the returned one
 * that it answers: for that reader it does not exist.
 */
@ApplicationScoped
class CompareReports {

    private final ProgressReports reports;
    private final LastAccepted lastAccepted;

    CompareReports(ProgressReports reports, LastAccepted lastAccepted) {
        this.reports = reports;
        this.lastAccepted = lastAccepted;
    }

    /** @param asked the answered report where there is one, else the last accepted, when null */
    @Transactional
    ChangesView compare(String id, @Nullable Against asked, Caller reader) {
        ProgressReport report = reports.findFor(reader, id).orElseThrow(() -> new NotFound(id));
        Optional<ProgressReport> answered = report.answers().flatMap(other -> reports.findFor(reader, other));
        Against against = asked != null ? asked : answered.isPresent() ? Against.ANSWERED : Against.LAST_ACCEPTED;
        Optional<ProgressReport> other = switch (against) {
            case ANSWERED -> Optional.of(answered.orElseThrow(() -> answersNothing(report)));
            case LAST_ACCEPTED -> lastAccepted.before(report);
        };
        return new ChangesView(
                id,
                against,
                other.map(ProgressReport::id).orElse(null),
                Changes.of(
                        ProgressView.of(report),
                        other.map(ProgressView::of).orElse(null),
                        answered.map(ProgressView::of).orElse(null)));
    }

    private static RuntimeException answersNothing(ProgressReport report) {
        return InputRefused.invalid(InputFault.inQuery("against", "answers-nothing", report.id()));
    }
}
