package org.policytrack.reporting.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.goal.GoalView;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.standing.Light;
import org.policytrack.reporting.standing.StandingView;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.VerifiedProgress;

/**
 * A plan at one glance, as it was known at the end of a day.
 *
 * @param isClockSimulated the business day is not the real one
 * @param expectedPercent by the pace of the plan, one decimal
 * @param goals in the order of the official text
 * @param tasks how many of the numbered tasks have which light and status
 * @param measures how many of the organising measures have which light and status
 * @param needsAttention red and yellow tasks and measures, the worst first, at most 50
 * @param needsAttentionTotal how many there are
 * @param milestones of tasks, measures and goals, in the order of the days to act by
 * @param trend at the end of each month of the plan up to the day, and of the day itself
 * @param moved what is not as it was at the last month end, counted by kind
 * @param borrowedAt when task-service told what the plan is: real time, UTC
 * @param isStale it was asked for news and did not answer
 * @param notAnswering names of the services that were asked for news and did not answer
 */
@Schema(name = "Overview")
record OverviewView(
        PlanView plan,
        LocalDate asOf,
        boolean isClockSimulated,
        @Schema(examples = "49.6") BigDecimal expectedPercent,
        List<GoalView> goals,
        Counts tasks,
        Counts measures,
        List<AttentionView> needsAttention,
        int needsAttentionTotal,
        List<MilestoneView> milestones,
        HeatMap heatMap,
        List<TrendPoint> trend,
        MovedSince moved,
        Instant borrowedAt,
        boolean isStale,
        List<String> notAnswering) {

    private static final int MOST_SHOWN = 50;

    static OverviewView of(Overview overview, boolean isClockSimulated, Words words) {
        List<Attention> attention = Attention.worstFirst(overview.standings());
        boolean isStale = overview.plan().isStale();
        return new OverviewView(
                PlanView.of(overview.plan().value().plan()),
                overview.asOf(),
                isClockSimulated,
                overview.expectedPercent(),
                overview.goals().stream().map(goal -> GoalView.of(goal, words)).toList(),
                Counts.of(Task.Kind.TASK, overview.standings()),
                Counts.of(Task.Kind.MEASURE, overview.standings()),
                attention.stream()
                        .limit(MOST_SHOWN)
                        .map(task -> AttentionView.of(task, words))
                        .toList(),
                attention.size(),
                overview.milestones().stream().map(MilestoneView::of).toList(),
                HeatMap.of(overview.standings()),
                overview.trend(),
                overview.moved(),
                overview.plan().fetchedAt(),
                isStale,
                isStale ? List.of("task-service") : List.of());
    }

    /** The same but for when it was borrowed, which alone makes it no other overview. */
    OverviewView withoutAge() {
        return new OverviewView(
                plan,
                asOf,
                isClockSimulated,
                expectedPercent,
                goals,
                tasks,
                measures,
                needsAttention,
                needsAttentionTotal,
                milestones,
                heatMap,
                trend,
                moved,
                Instant.EPOCH,
                isStale,
                notAnswering);
    }

    /**
     * The plan itself.
     *
     * @param title left out while task-service has not told it
     * @param end last day, included
     */
    @Schema(name = "OverviewPlan")
    record PlanView(
            @Schema(examples = "zj-metaverse-2023") String id,
            @Nullable String title,
            LocalDate start,
            LocalDate end) {

        static PlanView of(Plan plan) {
            return new PlanView(plan.id(), plan.title(), plan.start(), plan.end());
        }
    }

    /**
     * A task or measure whose light is red or yellow.
     *
     * @param verifiedPercent left out while nothing was accepted
     * @param daysLate since the due date of the milestone that is overdue longest; left out where none is
     * @param reasons of the light, the gravest first
     */
    @Schema(name = "NeedsAttention")
    record AttentionView(
            @Schema(examples = "zj-metaverse-2023-t20") String task,
            Task.Kind kind,
            int number,
            String title,
            StandingView.Lead lead,
            WorkStatus status,
            Light light,
            @Nullable Integer verifiedPercent,
            BigDecimal expectedPercent,
            @Nullable Long daysLate,
            List<StandingView.ReasonView> reasons) {

        static AttentionView of(Attention attention, Words words) {
            Task task = attention.standing().task();
            return new AttentionView(
                    task.id(),
                    task.kind(),
                    task.number(),
                    task.title(),
                    new StandingView.Lead(task.lead().department(), task.lead().name()),
                    attention.standing().status(),
                    attention.standing().verdict().light(),
                    attention
                            .standing()
                            .verified()
                            .map(VerifiedProgress::percentComplete)
                            .orElse(null),
                    attention.standing().expectedPercent(),
                    attention.daysLate() == 0 ? null : attention.daysLate(),
                    attention.standing().verdict().reasons().stream()
                            .map(reason -> StandingView.ReasonView.of(reason, words))
                            .toList());
        }
    }

    /**
     * A milestone as it stands on the day.
     *
     * @param belongsTo id of the task, measure or goal
     * @param title of the task, measure or goal
     * @param actBy the working day to act by
     * @param daysLeft calendar days to {@code actBy}, negative when it has passed
     */
    @Schema(name = "OverviewMilestone")
    record MilestoneView(
            @Schema(examples = "zj-metaverse-2023-m1-alliance")
            String id,

            String name,
            @Schema(examples = "zj-metaverse-2023-m1") String belongsTo,
            String title,
            LocalDate dueDate,
            LocalDate actBy,
            MilestoneState state,
            long daysLeft,
            @Nullable LocalDate achievedOn) {

        static MilestoneView of(DueMilestone due) {
            Task.Milestone milestone = due.milestone();
            return new MilestoneView(
                    milestone.id(),
                    milestone.name(),
                    due.owner().id(),
                    due.owner().title(),
                    milestone.dueDate(),
                    milestone.actBy(),
                    due.state(),
                    ChronoUnit.DAYS.between(due.day(), milestone.actBy()),
                    due.achievedOn().orElse(null));
        }
    }
}
