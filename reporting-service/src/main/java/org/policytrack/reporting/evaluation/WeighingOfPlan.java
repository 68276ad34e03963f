package org.policytrack.reporting.evaluation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** What the coordinating office decided about the evaluation of a plan. */
@Entity
class WeighingOfPlan {

    @Id
    @SuppressWarnings("UnusedVariable") // what it is found by
    private String plan;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "weighed_dimension", joinColumns = @JoinColumn(name = "plan"))
    private List<WeighedDimension> dimensions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "weighed_indicator", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<WeighedIndicator> indicators = new ArrayList<>();

    @Version
    private long version;

    protected WeighingOfPlan() {}

    WeighingOfPlan(String plan, Weighing weighing) {
        this.plan = plan;
        change(weighing);
    }

    final void change(Weighing weighing) {
        dimensions.clear();
        indicators.clear();
        weighing.dimensions().forEach(of -> {
            dimensions.add(new WeighedDimension(of.dimension(), of.weight()));
            of.indicators()
                    .forEach(weighed -> indicators.add(
                            new WeighedIndicator(of.dimension(), weighed.indicator(), weighed.weight())));
        });
    }

    Weighing weighing() {
        return new Weighing(Arrays.stream(Dimension.values())
                .map(dimension -> new Weighing.OfDimension(dimension, weightOf(dimension), indicatorsOf(dimension)))
                .toList());
    }

    private int weightOf(Dimension dimension) {
        return dimensions.stream()
                .filter(weighed -> weighed.dimension() == dimension)
                .mapToInt(WeighedDimension::weight)
                .findFirst()
                .orElseThrow();
    }

    private List<Weighing.OfIndicator> indicatorsOf(Dimension dimension) {
        return indicators.stream()
                .filter(weighed -> weighed.dimension() == dimension)
                .map(weighed -> new Weighing.OfIndicator(weighed.indicator(), weighed.weight()))
                .toList();
    }

    /** One that was never decided has version 0, so the first decision makes it 1. */
    long version() {
        return version + 1;
    }
}
