package org.policytrack.reporting.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;
import org.policytrack.reporting.taskclient.BorrowedPlan;

/**
 * What is to count how much in the evaluation of a plan.
 *
 * @param dimensions each of the four once, in whatever order
 */
@Schema(name = "NewWeighing")
record WeighingRequest(@NotNull @Size(min = 4, max = 4) List<@NotNull @Valid DimensionRequest> dimensions) {

    /** Refuses with 422 and every fault there is. */
    Weighing weighing(BorrowedPlan plan) {
        List<InputFault> faults = faults(plan);
        if (!faults.isEmpty()) {
            throw InputRefused.invalid(faults);
        }
        return new Weighing(
                dimensions.stream().map(DimensionRequest::ofDimension).toList());
    }

    private List<InputFault> faults(BorrowedPlan plan) {
        List<InputFault> faults = new ArrayList<>();
        Set<Dimension> named = new HashSet<>();
        Set<String> indicators = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            DimensionRequest asked = dimensions.get(i);
            if (!named.add(asked.dimension())) {
                faults.add(InputFault.inBody("/dimensions/" + i + "/dimension", "named-twice", asked.dimension()));
            }
            for (int j = 0; j < asked.indicators().size(); j++) {
                String pointer = "/dimensions/" + i + "/indicators/" + j + "/indicator";
                String indicator = asked.indicators().get(j).indicator();
                if (!indicators.add(indicator)) {
                    faults.add(InputFault.inBody(pointer, "named-twice", indicator));
                }
                if (Evaluable.find(plan, indicator).isEmpty()) {
                    faults.add(InputFault.inBody(
                            pointer, "not-evaluable", plan.plan().id(), indicator));
                }
            }
        }
        if (dimensions.stream().allMatch(asked -> asked.weight() == 0)) {
            faults.add(InputFault.inBody("/dimensions", "nothing-weighs"));
        }
        return faults;
    }

    /**
     * A dimension.
     *
     * @param weight in proportion to the others; 0 leaves it out of the whole
     */
    @Schema(name = "NewWeighedDimension")
    record DimensionRequest(
            @NotNull Dimension dimension,

            @NotNull @Min(0) @Max(Weighing.HEAVIEST) @Schema(examples = "1")
            Integer weight,

            @NotNull @Size(max = 100) List<@NotNull @Valid IndicatorRequest> indicators) {

        Weighing.OfDimension ofDimension() {
            return new Weighing.OfDimension(
                    dimension,
                    weight,
                    indicators.stream()
                            .map(asked -> new Weighing.OfIndicator(asked.indicator(), asked.weight()))
                            .toList());
        }
    }

    /**
     * An indicator of a task, or a goal that is filed.
     *
     * @param weight in proportion to the others of the dimension
     */
    @Schema(name = "NewWeighedIndicator")
    record IndicatorRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "zj-metaverse-2023-t20-i1")
            String indicator,

            @NotNull @Min(1) @Max(Weighing.HEAVIEST) @Schema(examples = "1")
            Integer weight) {}
}
