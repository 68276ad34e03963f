package org.policytrack.task.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it is read.
 *
 * @param wording the official words it comes from
 * @param unit of target and values, as the official text writes it
 * @param comparisonAssumed the official text gives the bare number, without 以上
 * @param changes every change of the target in its order; given when one indicator is read
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
        int targetChanges,
        @Nullable List<TargetChangeView> changes,
        long version) {

    public static IndicatorView of(Indicator indicator) {
        return of(indicator, null);
    }

    static IndicatorView of(Indicator indicator, @Nullable List<TargetChange> changes) {
        return new IndicatorView(
                indicator.id(),
                indicator.planId(),
                indicator.taskId(),
                indicator.name(),
                indicator.wording(),
                Target.plain(indicator.target()),
                Target.plain(indicator.originalTarget()),
                indicator.unit(),
                indicator.comparison(),
                indicator.isComparisonAssumed(),
                indicator.dueDate(),
                indicator.isDueDateAssumed(),
                indicator.targetChanges(),
                changes == null
                        ? null
                        : changes.stream().map(TargetChangeView::of).toList(),
                indicator.version());
    }

    /**
     * One change of the target.
     *
     * @param changedAt business time, UTC
     */
    @Schema(name = "TargetChange")
    public record TargetChangeView(BigDecimal from, BigDecimal to, String reason, String changedBy, Instant changedAt) {

        static TargetChangeView of(TargetChange change) {
            return new TargetChangeView(
                    Target.plain(change.fromTarget()),
                    Target.plain(change.toTarget()),
                    change.reason(),
                    change.changedBy(),
                    change.changedAt());
        }
    }
}
