package org.policytrack.task.task;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.task.indicator.IndicatorView;
import org.policytrack.task.milestone.MilestoneView;

/**
 * A task or measure as it stands on a day; of a day that is over, as it was known then.
 *
 * @param section left out for a measure
 * @param title short, not official
 * @param text official wording without its number and its responsible units
 * @param responsibilities in the official order, the lead first
 * @param milestones in the order of their due dates
 * @param percentComplete what was verified last, 0 to 100; left out while nothing was
 * @param progressAsOf the day on which the accepted report was filed
 * @param version left out of a day that is over
 */
@Schema(name = "Task")
record TaskView(
        @Schema(examples = "zj-metaverse-2023-t20") String id,
        String plan,
        TaskKind kind,
        int number,
        @Nullable Section section,
        String title,
        String text,
        List<ResponsibilityView> responsibilities,
        List<IndicatorView> indicators,
        List<MilestoneView> milestones,
        TaskStatus status,
        @Nullable Integer percentComplete,
        @Nullable LocalDate progressAsOf,
        @Nullable Long version) {

    static TaskView of(
            Task task,
            TaskProgress progress,
            List<IndicatorView> indicators,
            List<MilestoneView> milestones,
            @Nullable Long version) {
        return new TaskView(
                task.id(),
                task.planId(),
                task.kind(),
                task.number(),
                task.section().orElse(null),
                task.title(),
                task.text(),
                task.responsibilities().stream().map(ResponsibilityView::of).toList(),
                indicators,
                milestones,
                progress.status(),
                progress.percentComplete(),
                progress.progressAsOf(),
                version);
    }

    /**
     * One responsible unit.
     *
     * @param department code of the department or group
     * @param wording the name the official text gives it
     * @param members codes of the departments that file for a group; left out for a single department
     */
    @Schema(name = "Responsibility")
    record ResponsibilityView(
            @Schema(examples = "zj-scjg") String department,
            @Schema(examples = "省市场监管局") String name,
            String wording,
            ResponsibilityRole role,
            int order,
            @Nullable List<String> members) {

        static ResponsibilityView of(Responsibility responsibility) {
            return new ResponsibilityView(
                    responsibility.unit(),
                    responsibility.name(),
                    responsibility.wording(),
                    responsibility.role(),
                    responsibility.position(),
                    responsibility.isGroup() ? List.copyOf(responsibility.departments()) : null);
        }
    }
}
