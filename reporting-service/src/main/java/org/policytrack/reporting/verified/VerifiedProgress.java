package org.policytrack.reporting.verified;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;

/**
 * How far a task is by what was accepted. The lead speaks for it; it is completed only when everybody has contributed.
 *
 * @param byLead the lead's report accepted last
 * @param status the task's, which is not the report's while a contribution is missing
 */
public record VerifiedProgress(AcceptedReport byLead, WorkStatus status) {

    /** Empty while nothing of the lead was accepted. */
    public static Optional<VerifiedProgress> of(Task task, Collection<AcceptedReport> accepted) {
        return accepted.stream()
                .filter(AcceptedReport::isOfTheLead)
                .max(Comparator.comparingLong(AcceptedReport::sequence))
                .map(byLead -> new VerifiedProgress(byLead, statusOf(task, byLead, accepted)));
    }

    private static WorkStatus statusOf(Task task, AcceptedReport byLead, Collection<AcceptedReport> accepted) {
        boolean isAllButContributed = byLead.status() == WorkStatus.COMPLETED
                && !Completion.missingContributions(task, accepted).isEmpty();
        return isAllButContributed ? WorkStatus.IN_PROGRESS : byLead.status();
    }

    public boolean isCompleted() {
        return status == WorkStatus.COMPLETED;
    }

    public int percentComplete() {
        return byLead.percentComplete();
    }

    /** The business day on which the lead's report was filed. */
    public LocalDate asOf() {
        return byLead.filedOn();
    }
}
