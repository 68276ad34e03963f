package org.policytrack.reporting.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.ledger.Posted;

/**
 * The evaluation of a plan on a day.
 *
 * @param knownAt the day until whose end things had to be known
 * @param score 0 to 100, one decimal; left out while there is no data
 * @param dimensions in the order of the official text
 * @param isAssumed nobody has decided what counts how much
 */
@Schema(name = "Evaluation")
record EvaluationView(
        @Schema(examples = "zj-metaverse-2023") String plan,
        LocalDate asOf,
        LocalDate knownAt,
        @Schema(examples = "62.5") @Nullable BigDecimal score,
        List<DimensionScore> dimensions,
        boolean isAssumed) {

    static EvaluationView of(String plan, AsKnown when, Evaluation evaluation, boolean isAssumed) {
        return new EvaluationView(
                plan,
                when.asOf(),
                when.knownAt(),
                evaluation.score().orElse(null),
                evaluation.dimensions().stream().map(DimensionScore::of).toList(),
                isAssumed);
    }

    /**
     * How a dimension does.
     *
     * @param score left out while there is no data
     * @param measured how many of its indicators were measured
     */
    @Schema(name = "DimensionScore")
    record DimensionScore(
            Dimension dimension,
            @Schema(examples = "创新能力") String name,
            int weight,
            @Nullable BigDecimal score,
            int measured,
            List<IndicatorScore> indicators) {

        static DimensionScore of(Evaluation.OfDimension of) {
            return new DimensionScore(
                    of.dimension(),
                    of.dimension().wording(),
                    of.weight(),
                    of.score().orElse(null),
                    of.measured(),
                    of.indicators().stream().map(IndicatorScore::of).toList());
        }
    }

    /**
     * How an indicator does.
     *
     * @param verified the figure that counts; left out while there is none
     * @param score left out while there is no data
     * @param entry id of the ledger's entry that the score comes from
     */
    @Schema(name = "IndicatorScore")
    record IndicatorScore(
            @Schema(examples = "zj-metaverse-2023-t20-i1") String indicator,
            String name,
            int weight,
            BigDecimal target,
            String unit,
            @Nullable BigDecimal verified,
            @Nullable BigDecimal score,
            @Nullable Long entry) {

        static IndicatorScore of(Evaluation.OfIndicator of) {
            return new IndicatorScore(
                    of.indicator().id(),
                    of.indicator().name(),
                    of.weight(),
                    Plain.of(of.indicator().target()),
                    of.indicator().unit(),
                    of.verified().map(Posted::value).map(Plain::of).orElse(null),
                    of.score().orElse(null),
                    of.verified().map(Posted::id).orElse(null));
        }
    }
}
