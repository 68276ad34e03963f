package org.policytrack.reporting.ranking.calculation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The departments of a plan by what was verified of their work (晾晒). In which order the assignments come is of no
 * importance.
 *
 * @param departments by place, those of one place by their codes; then those without a place, by their codes
 */
public record Ranking(List<Ranked> departments) {

    private static final int NO_PLACE = Integer.MAX_VALUE;
    private static final Comparator<Ranked> BEST_FIRST = Comparator.<Ranked>comparingInt(
                    ranked -> ranked.place().orElse(NO_PLACE))
            .thenComparing(Ranked::department);

    public Ranking {
        departments = List.copyOf(departments);
    }

    /** Of everybody who is responsible for anything; who has achieved nothing stands behind all who have. */
    public static Ranking of(Collection<Assignment> assignments, RankingSettings settings) {
        List<Calculation> calculations = calculations(assignments, settings);
        Places places = Places.of(calculations.stream()
                .filter(calculation -> NoPlace.of(calculation, settings).isEmpty())
                .toList());
        return new Ranking(calculations.stream()
                .map(calculation -> NoPlace.of(calculation, settings)
                        .or(() -> places.isAnyAboveZero() ? Optional.empty() : Optional.of(NoPlace.NOTHING_TO_RANK))
                        .map(reason -> Ranked.without(reason, calculation))
                        .orElseGet(() -> placed(calculation, places)))
                .sorted(BEST_FIRST)
                .toList());
    }

    private static List<Calculation> calculations(Collection<Assignment> assignments, RankingSettings settings) {
        return assignments.stream()
                .collect(Collectors.groupingBy(Assignment::department, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(ofDepartment ->
                        new Calculation(ofDepartment.getKey(), terms(ofDepartment.getValue().stream(), settings)))
                .toList();
    }

    private static List<Term> terms(Stream<Assignment> assignments, RankingSettings settings) {
        return assignments
                .sorted(Assignment.IN_THE_ORDER_OF_THE_PLAN)
                .map(assignment -> Term.of(assignment, settings))
                .toList();
    }

    private static Ranked placed(Calculation calculation, Places places) {
        BigDecimal score = calculation.score().orElseThrow();
        return new Ranked(
                calculation,
                places.of(score),
                places.tiedAt(score),
                null,
                NextPlace.of(calculation, places).orElse(null));
    }
}
