package org.policytrack.reporting.owed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.reporting.history.FiledReport;
import org.policytrack.reporting.progress.ReviewState;

/** What became of a report that is owed. */
public enum ObligationState {
    /** Nothing filed, and still time. */
    OWED,
    /** Nothing filed, and the day has passed. */
    OVERDUE,
    /** Filed, waits for review. */
    SUBMITTED,
    /** Sent back, and not filed again. */
    RETURNED,
    /** Accepted: what is filed after that changes it no more. */
    ACCEPTED,
    /** Nothing needs to be filed: the department is excused from the task. */
    EXCUSED;

    private static final List<ReviewState> BY_WEIGHT =
            List.of(ReviewState.ACCEPTED, ReviewState.SUBMITTED, ReviewState.RETURNED);

    /**
     * @param filed states of what the department filed about the task for the period; what was withdrawn is as if it
     *     had never been filed
     */
    static ObligationState of(Collection<ReviewState> filed, LocalDate dueOn, LocalDate today) {
        Set<ReviewState> found = filed.stream().collect(Collectors.toUnmodifiableSet());
        return BY_WEIGHT.stream()
                .filter(found::contains)
                .findFirst()
                .map(state -> valueOf(state.name()))
                .orElse(today.isAfter(dueOn) ? OVERDUE : OWED);
    }

    /** Whether something must be filed, for the first time or again. */
    public boolean isOpen() {
        return this == OWED || this == OVERDUE || this == RETURNED;
    }

    boolean isOf(FiledReport report) {
        return name().equals(report.state().name());
    }
}
