package org.policytrack.reporting.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.Task;

/**
 * The evaluation (评价) of a plan on a day. An indicator scores the percent of its target that was verified, 100 at most; a
 * dimension scores the mean of its indicators that were measured, by their weights, and the whole that of the dimensions
 * that have a score. What was not measured is left out, never taken for zero.
 *
 * @param dimensions in the order of the official text
 */
public record Evaluation(List<OfDimension> dimensions) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    public Evaluation {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Of the figures that count.
     *
     * @param figures by indicator, as they were known
     */
    public static Evaluation of(Weighing weighing, BorrowedPlan plan, Map<String, IndicatorFigures> figures) {
        return new Evaluation(weighing.dimensions().stream()
                .map(dimension -> new OfDimension(
                        dimension.dimension(),
                        dimension.weight(),
                        dimension.indicators().stream()
                                .flatMap(weighed -> Evaluable.find(plan, weighed.indicator()).stream()
                                        .map(indicator -> new OfIndicator(
                                                indicator,
                                                weighed.weight(),
                                                figures.getOrDefault(indicator.id(), IndicatorFigures.NONE)
                                                        .verified())))
                                .toList()))
                .toList());
    }

    /** 0 to 100, one decimal; empty while no dimension that weighs anything has a score. */
    public Optional<BigDecimal> score() {
        return mean(dimensions, OfDimension::weight, OfDimension::score);
    }

    private static <T> Optional<BigDecimal> mean(
            List<T> parts, ToIntFunction<T> weight, Function<T, Optional<BigDecimal>> score) {
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (T part : parts) {
            Optional<BigDecimal> scored = score.apply(part);
            if (scored.isPresent()) {
                BigDecimal weighs = BigDecimal.valueOf(weight.applyAsInt(part));
                weights = weights.add(weighs);
                sum = sum.add(weighs.multiply(scored.get()));
            }
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, 1, RoundingMode.HALF_UP));
    }

    /** How a dimension does. */
    public record OfDimension(Dimension dimension, int weight, List<OfIndicator> indicators) {

        public OfDimension {
            indicators = List.copyOf(indicators);
        }

        /** 0 to 100, one decimal; empty while none of its indicators was measured. */
        public Optional<BigDecimal> score() {
            return mean(indicators, OfIndicator::weight, OfIndicator::score);
        }

        /** How many of its indicators were measured. */
        public int measured() {
            return (int) indicators.stream()
                    .filter(indicator -> indicator.verified().isPresent())
                    .count();
        }

        /** Ids of the entries of the ledger that its score comes from. */
        public List<Long> ledger() {
            return indicators.stream()
                    .flatMap(indicator -> indicator.verified().stream())
                    .map(Posted::id)
                    .toList();
        }
    }

    /**
     * How an indicator does.
     *
     * @param verified the figure that counts
     */
    public record OfIndicator(Task.Indicator indicator, int weight, Optional<Posted> verified) {

        public OfIndicator {
            Objects.requireNonNull(indicator, "indicator");
        }

        /** 0 to 100, one decimal; what is above a target that is to be met exactly counts as much less. */
        public Optional<BigDecimal> score() {
            return verified.map(Posted::value).map(indicator::percentAt).map(this::within);
        }

        private BigDecimal within(BigDecimal percent) {
            BigDecimal above = percent.subtract(FULL);
            if (above.signum() <= 0) {
                return percent.max(BigDecimal.ZERO);
            }
            return indicator.comparison() == Task.Comparison.AT_LEAST
                    ? FULL.setScale(1, RoundingMode.UNNECESSARY)
                    : FULL.subtract(above).max(BigDecimal.ZERO);
        }
    }
}
