package org.policytrack.reporting.overview;

import java.util.Collection;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.standing.TaskStanding;

/** How many tasks have which status. */
record StatusCounts(int notStarted, int inProgress, int completed) {

    static StatusCounts of(Collection<TaskStanding> standings) {
        return new StatusCounts(
                count(WorkStatus.NOT_STARTED, standings),
                count(WorkStatus.IN_PROGRESS, standings),
                count(WorkStatus.COMPLETED, standings));
    }

    private static int count(WorkStatus status, Collection<TaskStanding> standings) {
        return (int) standings.stream()
                .filter(standing -> standing.status() == status)
                .count();
    }
}
