package org.policytrack.reporting.owed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.taskclient.Task;

/**
 * One report that a department owes about a task or measure for a month, and what became of it.
 *
 * @param reportOrNull id of the one its state is told by; null while nothing is filed
 */
public record Obligation(
        Task task,
        String department,
        Task.Role role,
        ObligationState state,
        @Nullable String reportOrNull) {

    public Optional<String> report() {
        return Optional.ofNullable(reportOrNull);
    }
}
