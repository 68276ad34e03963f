package org.policytrack.reporting.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.policytrack.reporting.forecast.Point;
import org.policytrack.reporting.ledger.FigureState;
import org.policytrack.reporting.ledger.IndicatorFigures;
import org.policytrack.reporting.ledger.Posted;
import org.policytrack.reporting.taskclient.Goal;

/**
 * The figure of a goal. Fed by indicators it is their sum ({@link Goal.RollUp#SUM}), of those that have one; else it is
 * what the coordinating office filed.
 *
 * @param parts the figures it is made of: of each indicator that feeds it, or the goal's own
 */
public record GoalFigures(List<IndicatorFigures> parts) {

    static GoalFigures of(Goal goal, Map<String, IndicatorFigures> known) {
        List<String> ids = goal.fedBy().isEmpty() ? List.of(goal.id()) : goal.fedBy();
        return new GoalFigures(ids.stream()
                .map(id -> known.getOrDefault(id, IndicatorFigures.NONE))
                .toList());
    }

    public Optional<BigDecimal> verified() {
        return sum(parts.stream()
                .map(IndicatorFigures::verified)
                .flatMap(Optional::stream)
                .toList());
    }

    /** What it would be if all that waits were accepted; empty when nothing waits. */
    public Optional<BigDecimal> claimed() {
        return parts.stream().anyMatch(part -> part.claimed().isPresent())
                ? sum(parts.stream()
                        .map(part -> part.claimed().or(part::verified))
                        .flatMap(Optional::stream)
                        .toList())
                : Optional.empty();
    }

    /** Nothing known of any part is not measured; one part without evidence leaves the whole without. */
    public FigureState state() {
        boolean isVerified = verified().isPresent();
        List<FigureState> states = parts.stream()
                .filter(part -> !isVerified || part.verified().isPresent())
                .map(IndicatorFigures::state)
                .filter(state -> state != FigureState.NOT_MEASURED)
                .toList();
        if (states.contains(FigureState.NO_EVIDENCE)) {
            return FigureState.NO_EVIDENCE;
        }
        return states.stream().findFirst().orElse(FigureState.NOT_MEASURED);
    }

    /** The sum on each day on which a part has a figure, from the first day on which all that ever have one have one. */
    List<Point> course() {
        List<NavigableMap<LocalDate, BigDecimal>> courses = parts.stream()
                .map(GoalFigures::byDay)
                .filter(course -> !course.isEmpty())
                .toList();
        Optional<LocalDate> complete =
                courses.stream().map(NavigableMap::firstKey).max(Comparator.naturalOrder());
        return complete.stream()
                .flatMap(first -> courses.stream()
                        .map(NavigableMap::keySet)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .tailSet(first)
                        .stream())
                .map(day -> new Point(day, sumOn(day, courses)))
                .toList();
    }

    private static NavigableMap<LocalDate, BigDecimal> byDay(IndicatorFigures part) {
        return new TreeMap<>(part.course().stream().collect(Collectors.toMap(Posted::validOn, Posted::value)));
    }

    private static BigDecimal sumOn(LocalDate day, List<NavigableMap<LocalDate, BigDecimal>> courses) {
        return courses.stream()
                .flatMap(course ->
                        course.headMap(day, true).values().stream().reduce((earlier, later) -> later).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> sum(List<Posted> figures) {
        return figures.stream().map(Posted::value).reduce(BigDecimal::add);
    }
}
