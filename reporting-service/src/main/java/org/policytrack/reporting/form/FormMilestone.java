package org.policytrack.reporting.form;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.taskclient.Task;

/**
 * A milestone that nobody has verified as achieved.
 *
 * @param dueDate the last day
 * @param actBy the last working day on or before it
 */
@Schema(name = "FormMilestone")
public record FormMilestone(
        @Schema(examples = "zj-metaverse-2023-m1-alliance") String milestone,
        String name,
        LocalDate dueDate,
        LocalDate actBy) {

    static FormMilestone of(Task.Milestone milestone) {
        return new FormMilestone(milestone.id(), milestone.name(), milestone.dueDate(), milestone.actBy());
    }
}
