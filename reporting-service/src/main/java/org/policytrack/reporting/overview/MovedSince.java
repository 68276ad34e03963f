package org.policytrack.reporting.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.reporting.comparison.Comparison;
import org.policytrack.reporting.comparison.Moved;
import org.policytrack.reporting.comparison.MovedKind;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.standing.StandingsOfPlan;

/**
 * How much moved since the last month end; what it was, comparisons tell.
 *
 * @param since the last day of the month before
 * @param counts of what moved, kinds of which nothing moved left out
 */
@Schema(name = "MovedSince")
record MovedSince(LocalDate since, List<Count> counts) {

    static MovedSince of(StandingsOfPlan inTime, Sight sight, LocalDate asOf) {
        LocalDate since = asOf.withDayOfMonth(1).minusDays(1);
        Map<MovedKind, List<Moved>> byKind =
                new Comparison(inTime, since, asOf, sight).moved().stream().collect(Collectors.groupingBy(Moved::kind));
        return new MovedSince(
                since,
                Arrays.stream(MovedKind.values())
                        .filter(byKind::containsKey)
                        .map(kind -> new Count(
                                kind, byKind.getOrDefault(kind, List.of()).size()))
                        .toList());
    }

    /** How many things of a kind moved. */
    @Schema(name = "MovedCount")
    record Count(MovedKind kind, int count) {}
}
