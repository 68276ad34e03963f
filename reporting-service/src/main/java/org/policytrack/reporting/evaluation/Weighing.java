package org.policytrack.reporting.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What counts how much. Weights are in proportion to each other and need not add up to anything.
 *
 * @param dimensions each of the four once, in the order of the official text
 */
public record Weighing(List<OfDimension> dimensions) {

    /** The heaviest there is. */
    static final int HEAVIEST = 1000;

    private static final int USUAL_WEIGHT = 1;

    /** All four dimensions alike, and nothing that speaks of them. */
    static final Weighing USUAL = new Weighing(List.of(Dimension.values()).stream()
            .map(dimension -> new OfDimension(dimension, USUAL_WEIGHT, List.of()))
            .toList());

    public Weighing {
        dimensions = dimensions.stream()
                .sorted(Comparator.comparing(OfDimension::dimension))
                .toList();
        if (dimensions.size() != Dimension.values().length || !named(dimensions).containsAll(allDimensions())) {
            throw new IllegalArgumentException("not each dimension once: " + dimensions);
        }
        List<String> indicators = dimensions.stream()
                .flatMap(dimension -> dimension.indicators().stream())
                .map(OfIndicator::indicator)
                .toList();
        if (new HashSet<>(indicators).size() < indicators.size()) {
            throw new IllegalArgumentException("an indicator twice: " + indicators);
        }
        if (dimensions.stream().allMatch(dimension -> dimension.weight() == 0)) {
            throw new IllegalArgumentException("nothing has any weight");
        }
    }

    private static Set<Dimension> named(Collection<OfDimension> dimensions) {
        Set<Dimension> named = EnumSet.noneOf(Dimension.class);
        dimensions.forEach(dimension -> named.add(dimension.dimension()));
        return named;
    }

    private static Set<Dimension> allDimensions() {
        return EnumSet.allOf(Dimension.class);
    }

    /**
     * A dimension.
     *
     * @param weight 0 leaves it out of the whole
     * @param indicators in the order in which they are shown
     */
    public record OfDimension(Dimension dimension, int weight, List<OfIndicator> indicators) {

        public OfDimension {
            indicators = List.copyOf(indicators);
            if (weight < 0 || weight > HEAVIEST) {
                throw new IllegalArgumentException("weight of " + dimension + ": " + weight);
            }
        }
    }

    /**
     * An indicator that speaks of a dimension.
     *
     * @param indicator id of an indicator of a task, or of a goal that is filed
     */
    public record OfIndicator(String indicator, int weight) {

        public OfIndicator {
            if (weight < 1 || weight > HEAVIEST) {
                throw new IllegalArgumentException("weight of " + indicator + ": " + weight);
            }
        }
    }
}
