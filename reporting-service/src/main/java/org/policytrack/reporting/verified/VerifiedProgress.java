package org.policytrack.reporting.verified;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.waiver.Waived;

/**
 * How far a task is by what was accepted. The lead speaks for it; it is completed only when everybody has contributed
 * and the figures that count meet their targets, but for what is waived.
 *
 * @param byLead the lead's report accepted last
 * @param status the task's, which is not the report's while a contribution or a target is missing
 */
public record VerifiedProgress(AcceptedReport byLead, WorkStatus status) {

    /**
     * Empty while nothing of the lead was accepted.
     *
     * @param values by indicator, what counts
     */
    public static Optional<VerifiedProgress> of(
            Task task, Collection<AcceptedReport> accepted, Map<String, BigDecimal> values, Waived waived) {
        return accepted.stream()
                .filter(AcceptedReport::isOfTheLead)
                .max(Comparator.comparingLong(AcceptedReport::sequence))
                .map(byLead -> new VerifiedProgress(byLead, statusOf(task, byLead, accepted, values, waived)));
    }

    private static WorkStatus statusOf(
            Task task,
            AcceptedReport byLead,
            Collection<AcceptedReport> accepted,
            Map<String, BigDecimal> values,
            Waived waived) {
        boolean isOpen = byLead.status() == WorkStatus.COMPLETED
                && !(Completion.missingContributions(task, accepted, waived).isEmpty()
                        && Completion.unmetTargets(task, values, waived).isEmpty());
        return isOpen ? WorkStatus.IN_PROGRESS : byLead.status();
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
