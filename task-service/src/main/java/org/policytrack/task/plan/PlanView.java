package org.policytrack.task.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.task.indicator.Comparison;
import org.policytrack.task.indicator.Target;
import org.policytrack.task.milestone.MilestoneView;
import org.policytrack.task.task.Section;

/**
 * A plan as it is read; of a day that is over, as it was known then.
 *
 * @param start first day, included
 * @param end last day, included
 * @param spanAssumed the official text leaves the span open
 * @param leadAssumed the official text leaves open that the first department named leads
 * @param objective the paragraph of the official text that states the goals
 * @param coordinatingOffice code of the department
 * @param goals in the order of the official text
 * @param importedBy username, or {@code installation} for a plan it came with
 * @param importedAt business time, UTC
 * @param version left out of a day that is over
 */
@Schema(name = "Plan")
record PlanView(
        @Schema(examples = "zj-metaverse-2023") String id,
        String title,
        LocalDate start,
        LocalDate end,
        boolean spanAssumed,
        boolean leadAssumed,
        String preamble,
        String objective,
        @Schema(examples = "zj-fgw") String coordinatingOffice,
        PlanSettings settings,
        List<GoalView> goals,
        List<Section> sections,
        String importedBy,
        Instant importedAt,
        @Nullable Long version) {

    /** With the milestones of its goals by goal. */
    static PlanView of(
            Plan plan,
            PlanSettings settings,
            List<Goal> goals,
            Map<String, List<MilestoneView>> milestones,
            @Nullable Long version) {
        return new PlanView(
                plan.id(),
                plan.title(),
                plan.startsOn(),
                plan.endsOn(),
                plan.isSpanAssumed(),
                plan.isLeadAssumed(),
                plan.preamble(),
                plan.objective(),
                plan.coordinatingOffice(),
                settings,
                goals.stream()
                        .map(goal -> GoalView.of(goal, milestones.getOrDefault(goal.id(), List.of())))
                        .toList(),
                plan.sections().stream()
                        .map(section -> new Section(section.number(), section.title()))
                        .toList(),
                plan.importedBy(),
                plan.importedAt(),
                version);
    }

    /**
     * A headline goal.
     *
     * @param wording the official words
     * @param comparisonAssumed the official text gives the bare number
     * @param fedBy ids of the indicators it is counted from; empty when the coordinating office files it
     * @param rule how it is counted from them; left out where none feeds it
     * @param fedByAssumed the official text does not equate them
     * @param fedByNote why
     */
    @Schema(name = "Goal")
    record GoalView(
            String id,
            String name,
            String wording,
            BigDecimal target,
            String unit,
            Comparison comparison,
            boolean comparisonAssumed,
            List<String> fedBy,
            @Nullable RollUp rule,
            boolean fedByAssumed,
            String fedByNote,
            List<MilestoneView> milestones) {

        static GoalView of(Goal goal, List<MilestoneView> milestones) {
            return new GoalView(
                    goal.id(),
                    goal.name(),
                    goal.wording(),
                    Target.plain(goal.target()),
                    goal.unit(),
                    goal.comparison(),
                    goal.isComparisonAssumed(),
                    List.copyOf(goal.fedBy()),
                    goal.fedBy().isEmpty() ? null : goal.rollUp(),
                    goal.isFedByAssumed(),
                    goal.fedByNote(),
                    milestones);
        }
    }
}
