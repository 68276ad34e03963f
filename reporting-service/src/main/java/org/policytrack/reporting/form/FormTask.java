package org.policytrack.reporting.form;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.owed.ObligationState;
import org.policytrack.reporting.progress.ProgressView;
import org.policytrack.reporting.taskclient.Task;

/**
 * A task or measure of a form.
 *
 * @param state what became of the report owed for the month
 * @param report id of the one the state is told by; left out while nothing is filed
 * @param lastAccepted what the department said last that was accepted, of this month or before; left out where nothing
 *     was
 * @param lastFiled what it said last and did not withdraw, of this month or before; left out where it said nothing
 * @param indicators in the order of the plan
 * @param openMilestones what the lead may report as achieved; none for others
 * @param prefilled ready to be changed and sent
 */
@Schema(name = "FormTask")
public record FormTask(
        @Schema(examples = "zj-metaverse-2023-t20") String task,
        String title,
        Task.Kind kind,
        Task.Role role,
        ObligationState state,
        @Nullable String report,
        @Nullable ProgressView lastAccepted,
        @Nullable ProgressView lastFiled,
        List<FormIndicator> indicators,
        List<FormMilestone> openMilestones,
        PrefilledReport prefilled) {}
