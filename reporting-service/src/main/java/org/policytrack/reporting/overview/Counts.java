package org.policytrack.reporting.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.standing.TaskStanding;
import org.policytrack.reporting.taskclient.Task;

/** How many there are of a kind, by light and by status. */
@Schema(name = "OverviewCounts")
record Counts(int total, LightCounts byLight, StatusCounts byStatus) {

    static Counts of(Task.Kind kind, List<TaskStanding> standings) {
        List<TaskStanding> ofKind = standings.stream()
                .filter(standing -> standing.task().kind() == kind)
                .toList();
        return new Counts(ofKind.size(), LightCounts.of(ofKind), StatusCounts.of(ofKind));
    }
}
