package org.policytrack.reporting.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ranking.calculation.Assignment;
import org.policytrack.reporting.ranking.calculation.Calculation;
import org.policytrack.reporting.ranking.calculation.NextPlace;
import org.policytrack.reporting.ranking.calculation.Term;
import org.policytrack.reporting.ranking.calculation.TermState;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.verified.AcceptedReport;

/**
 * How a department's score came about, to the last term.
 *
 * @param terms one for each task it is responsible for, in the order of the plan
 * @param totalPoints the points of all terms, exactly
 * @param totalWeight the weights of the terms that count
 * @param score total points by total weight, rounded once; left out where nothing counts
 * @param countedTasks how many tasks count
 * @param verifiedTasks of how many of these something was verified
 * @param next what would bring a better place; left out for the first, and without a place
 * @param appeals of the department that concern the day, the oldest first
 */
@Schema(name = "RankingCalculation")
record CalculationView(
        List<TermView> terms,
        @Schema(examples = "786.0") BigDecimal totalPoints,
        @Schema(examples = "9") int totalWeight,
        @Schema(examples = "87.33") @Nullable BigDecimal score,
        int countedTasks,
        int verifiedTasks,
        @Nullable NextPlaceView next,
        List<AppealMark> appeals) {

    static CalculationView of(SeenRank.Detail detail) {
        Calculation calculation = detail.calculation();
        return new CalculationView(
                calculation.terms().stream().map(TermView::of).toList(),
                calculation.totalPoints(),
                calculation.totalWeight(),
                calculation.score().orElse(null),
                calculation.countedTasks(),
                calculation.verifiedTasks(),
                nextOf(detail),
                detail.appeals());
    }

    private static @Nullable NextPlaceView nextOf(SeenRank.Detail detail) {
        @Nullable NextPlace next = detail.nextOrNull();
        return next == null ? null : NextPlaceView.of(next);
    }

    /**
     * What one task adds.
     *
     * @param state whether it counts, and if not why
     * @param weight of the role
     * @param expectedPercent of the task by its pace, one decimal
     * @param verifiedPercent by the department's own report accepted last; left out while there is none, which counts as 0
     * @param verifiedAsOf the day on which that report was filed
     * @param report its id
     * @param isTaskCompleted 办结: nothing is owed any more, so all that is expected is achieved
     * @param waiver by which the department is excused
     * @param decidedWithinDepartment that report was accepted, or the waiver granted, by a person of the department itself
     * @param attainment verified by expected percent, 100 at most, one decimal; left out where the task does not count
     * @param points attainment times weight; left out where the task does not count
     */
    @Schema(name = "RankingTerm")
    record TermView(
            @Schema(examples = "zj-metaverse-2023-t20") String task,
            String title,
            Task.Role role,
            TermState state,
            @Schema(examples = "2") int weight,
            @Schema(examples = "49.6") BigDecimal expectedPercent,
            @Schema(examples = "40") @Nullable Integer verifiedPercent,
            @Nullable LocalDate verifiedAsOf,
            @Nullable String report,
            boolean isTaskCompleted,
            @Nullable Long waiver,
            boolean decidedWithinDepartment,
            @Schema(examples = "80.6") @Nullable BigDecimal attainment,
            @Schema(examples = "161.2") @Nullable BigDecimal points) {

        static TermView of(Term term) {
            return new TermView(
                    term.assignment().task().id(),
                    term.assignment().task().title(),
                    term.assignment().role(),
                    term.state(),
                    term.weight(),
                    term.assignment().expectedPercent(),
                    term.assignment()
                            .verified()
                            .map(AcceptedReport::percentComplete)
                            .orElse(null),
                    term.assignment().verified().map(AcceptedReport::filedOn).orElse(null),
                    term.assignment().verified().map(AcceptedReport::id).orElse(null),
                    term.assignment().isTaskCompleted(),
                    term.assignment().excuse().map(Assignment.Excuse::waiver).orElse(null),
                    term.isDecidedWithinDepartment(),
                    term.attainment().orElse(null),
                    term.points().orElse(null));
        }
    }

    /**
     * What would bring a better place, all others as they are.
     *
     * @param place the next better one
     * @param score what it takes
     * @param steps each task that could do it alone, the smallest step first; empty where no single task is enough
     */
    @Schema(name = "NextPlace")
    record NextPlaceView(
            @Schema(examples = "2") int place,
            @Schema(examples = "90.00") BigDecimal score,
            List<StepView> steps) {

        static NextPlaceView of(NextPlace next) {
            return new NextPlaceView(
                    next.place(),
                    next.score(),
                    next.steps().stream().map(StepView::of).toList());
        }
    }

    /**
     * Progress on one task.
     *
     * @param verifiedPercent how much of it would have to be verified on that day
     * @param progress percentage points more than are verified
     * @param score that it would bring
     * @param place that it would bring
     */
    @Schema(name = "NextPlaceStep")
    record StepView(
            @Schema(examples = "zj-metaverse-2023-t20") String task,
            @Schema(examples = "45") int verifiedPercent,
            @Schema(examples = "5") int progress,
            @Schema(examples = "90.11") BigDecimal score,
            @Schema(examples = "2") int place) {

        static StepView of(NextPlace.Step step) {
            return new StepView(step.task(), step.verifiedPercent(), step.progress(), step.score(), step.place());
        }
    }
}
