package org.policytrack.reporting.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.taskclient.Task;

/**
 * An indicator of a form.
 *
 * @param lastVerified the department's own figure that counts; left out where none does. A lower one needs a reason
 * @param lastClaimed what it has filed since and nobody has decided on; left out where there is none
 */
@Schema(name = "FormIndicator")
public record FormIndicator(
        @Schema(examples = "zj-metaverse-2023-t20-i1") String indicator,
        String name,
        String unit,
        BigDecimal target,
        Task.Comparison comparison,
        @Nullable Figure lastVerified,
        @Nullable Figure lastClaimed) {

    static FormIndicator of(Task.Indicator indicator, IndicatorFigures figures) {
        return new FormIndicator(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                Plain.of(indicator.target()),
                indicator.comparison(),
                figures.verified().map(Figure::of).orElse(null),
                figures.claimed().map(Figure::of).orElse(null));
    }

    /** What was said last, verified or not. */
    public Optional<BigDecimal> lastValue() {
        return Optional.ofNullable(lastClaimed)
                .or(() -> Optional.ofNullable(lastVerified))
                .map(Figure::value);
    }

    /**
     * A figure and the day it speaks of.
     *
     * @param value since the plan began
     */
    @Schema(name = "FormFigure")
    public record Figure(BigDecimal value, LocalDate validOn) {

        static Figure of(Posted posted) {
            return new Figure(Plain.of(posted.value()), posted.validOn());
        }
    }
}
