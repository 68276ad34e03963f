package org.policytrack.task.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it is read; of a day that is over, as it was known then.
 *
 * @param wording the official words it comes from
 * @param unit of target and values, as the official text writes it
 * @param comparisonAssumed the official text gives the bare number, without 以上
 * @param dueDateAssumed the official text gives no day; the plan's last day unless its file says another
 * @param feeds id of the goal that is counted from it; left out where none is
 * @param feedsAssumed the official text does not equate them; left out with {@code feeds}
 * @param changes every change of the target in its order; given when one indicator is read
 * @param version left out of a day that is over
 */
@Schema(name = "Indicator")
public record IndicatorView(
        @Schema(examples = "zj-metaverse-2023-t20-i1") String id,
        String plan,
        String task,
        @Schema(examples = "新申请元宇宙相关专利") String name,
        String wording,
        @Schema(examples = "170") BigDecimal target,
        BigDecimal originalTarget,
        @Schema(examples = "项") String unit,
        Comparison comparison,
        boolean comparisonAssumed,
        LocalDate dueDate,
        boolean dueDateAssumed,
        @Nullable String feeds,
        @Nullable Boolean feedsAssumed,
        int targetChanges,
        @Nullable List<TargetChangeView> changes,
        @Nullable Long version) {

    static IndicatorView of(Indicator indicator) {
        return of(indicator, null);
    }

    static IndicatorView of(Indicator indicator, @Nullable List<TargetChange> changes) {
        return of(indicator, indicator.target(), indicator.targetChanges(), changes, indicator.version());
    }

    /**
     * As it was known on a day that is over.
     *
     * @param made the changes up to that day
     * @param shown those to show
     */
    static IndicatorView asOf(Indicator indicator, List<TargetChange> made, @Nullable List<TargetChange> shown) {
        BigDecimal target =
                made.isEmpty() ? indicator.originalTarget() : made.getLast().toTarget();
        return of(indicator, target, made.size(), shown, null);
    }

    private static IndicatorView of(
            Indicator indicator,
            BigDecimal target,
            int targetChanges,
            @Nullable List<TargetChange> changes,
            @Nullable Long version) {
        return new IndicatorView(
                indicator.id(),
                indicator.planId(),
                indicator.taskId(),
                indicator.name(),
                indicator.wording(),
                Target.plain(target),
                Target.plain(indicator.originalTarget()),
                indicator.unit(),
                indicator.comparison(),
                indicator.isComparisonAssumed(),
                indicator.dueDate(),
                indicator.isDueDateAssumed(),
                indicator.fedGoal().map(FedGoal::goal).orElse(null),
                indicator.fedGoal().map(FedGoal::isAssumed).orElse(null),
                targetChanges,
                changes == null
                        ? null
                        : changes.stream().map(TargetChangeView::of).toList(),
                version);
    }

    /**
     * One change of the target.
     *
     * @param changedOn the business day
     * @param changedAt business time, UTC
     */
    @Schema(name = "TargetChange")
    public record TargetChangeView(
            BigDecimal from, BigDecimal to, String reason, String changedBy, LocalDate changedOn, Instant changedAt) {

        static TargetChangeView of(TargetChange change) {
            return new TargetChangeView(
                    Target.plain(change.fromTarget()),
                    Target.plain(change.toTarget()),
                    change.reason(),
                    change.changedBy(),
                    change.changedOn(),
                    change.changedAt());
        }
    }
}
