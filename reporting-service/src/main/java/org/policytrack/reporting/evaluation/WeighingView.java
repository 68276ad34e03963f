package org.policytrack.reporting.evaluation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What counts how much in the evaluation of a plan.
 *
 * @param dimensions in the order of the official text; their weights are in proportion to each other
 * @param isAssumed nobody has decided it yet
 * @param version 0 while nobody has
 */
@Schema(name = "Weighing")
record WeighingView(
        @Schema(examples = "zj-metaverse-2023") String plan,
        List<DimensionView> dimensions,
        boolean isAssumed,
        long version) {

    static WeighingView of(String plan, Weighing weighing, boolean isAssumed, long version) {
        return new WeighingView(
                plan, weighing.dimensions().stream().map(DimensionView::of).toList(), isAssumed, version);
    }

    /** A dimension, and the indicators that speak of it. */
    @Schema(name = "WeighedDimension")
    record DimensionView(
            Dimension dimension,
            @Schema(examples = "创新能力") String name,
            @Schema(examples = "1") int weight,
            List<IndicatorView> indicators) {

        static DimensionView of(Weighing.OfDimension of) {
            return new DimensionView(
                    of.dimension(),
                    of.dimension().wording(),
                    of.weight(),
                    of.indicators().stream()
                            .map(indicator -> new IndicatorView(indicator.indicator(), indicator.weight()))
                            .toList());
        }
    }

    /** An indicator of a task, or a goal that is filed. */
    @Schema(name = "WeighedIndicator")
    record IndicatorView(
            @Schema(examples = "zj-metaverse-2023-t20-i1") String indicator,
            @Schema(examples = "1") int weight) {}
}
