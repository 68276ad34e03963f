package org.policytrack.reporting.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.forecast.ForecastView;
import org.policytrack.reporting.ledger.FigureState;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.taskclient.Task;

/**
 * How an indicator of a task stands on a day, by the ledger.
 *
 * @param indicator its id
 * @param dueDate the indicator's own, else the plan's end
 * @param verifiedValue what the lead had accepted, since the plan began; left out while nothing was
 * @param verifiedOn the day that value speaks of
 * @param claimedValue what the lead has filed since and nobody has decided on; not verified
 * @param percentOfTarget of the verified value, one decimal; a target of zero is met or not, 100 or 0
 * @param evidenceItems how many there are for the verified value, else for the claimed one
 */
@Schema(name = "IndicatorStanding")
record IndicatorView(
        @Schema(examples = "zj-metaverse-2023-t20-i1") String indicator,
        String name,
        @Schema(examples = "170") BigDecimal target,
        @Schema(examples = "项") String unit,
        Task.Comparison comparison,
        LocalDate dueDate,
        FigureState state,
        @Schema(examples = "68") @Nullable BigDecimal verifiedValue,
        @Nullable LocalDate verifiedOn,
        @Nullable BigDecimal claimedValue,
        @Schema(examples = "40.0") @Nullable BigDecimal percentOfTarget,
        @Nullable Integer evidenceItems,
        ForecastView forecast) {

    static IndicatorView of(IndicatorStanding standing, Words words) {
        Task.Indicator indicator = standing.indicator();
        Optional<Posted> verified = standing.figures().verified();
        Optional<Posted> claimed = standing.figures().claimed();
        return new IndicatorView(
                indicator.id(),
                indicator.name(),
                Plain.of(indicator.target()),
                indicator.unit(),
                indicator.comparison(),
                standing.deadline(),
                standing.figures().state(),
                verified.map(Posted::value).map(Plain::of).orElse(null),
                verified.map(Posted::validOn).orElse(null),
                claimed.map(Posted::value).map(Plain::of).orElse(null),
                verified.map(Posted::value).map(indicator::percentAt).orElse(null),
                verified.or(() -> claimed).map(Posted::evidenceItems).orElse(null),
                ForecastView.of(standing.forecast(), standing.deadline(), indicator.unit(), words));
    }
}
