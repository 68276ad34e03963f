package org.policytrack.reporting.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.reporting.history.FiledReport;
import org.policytrack.reporting.history.PlanHistory;
import org.policytrack.reporting.ledger.EntryKind;
import org.policytrack.reporting.progress.ReviewState;
import org.policytrack.reporting.taskclient.PlanChange;

/**
 * What was done about a task after one day and up to another that its standing may depend on.
 *
 * @param byDay each day on which something was done, the first one first
 */
record Happenings(TreeMap<LocalDate, List<Cause>> byDay) {

    static Happenings of(String task, String plan, PlanHistory history, List<PlanChange> changes, Span span) {
        Stream<Cause> accepted = history.reports().stream()
                .filter(report -> report.task().equals(task) && report.state() == ReviewState.ACCEPTED)
                .filter(report -> span.has(decidedOn(report)))
                .map(report -> Cause.of(report, decidedOn(report)));
        Stream<Cause> reversed = history.figures().entries().stream()
                .filter(entry -> entry.task().equals(task) && entry.posted().kind() == EntryKind.REVERSED)
                .filter(entry -> span.has(entry.knownOn()))
                .map(Cause::of);
        Stream<Cause> waived = history.waivers().stream()
                .filter(waiver -> waiver.task().equals(task))
                .flatMap(waiver -> Stream.concat(Stream.of(Cause.granted(waiver)), Cause.revoked(waiver).stream()))
                .filter(cause -> span.has(cause.on()));
        Stream<Cause> changed = changes.stream()
                .filter(change ->
                        change.belongsTo().equals(task) || change.belongsTo().equals(plan))
                .filter(change -> span.has(change.changedOn()))
                .map(Cause::of);
        return new Happenings(Stream.of(accepted, reversed, waived, changed)
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Cause::on))
                .collect(Collectors.groupingBy(Cause::on, TreeMap::new, Collectors.toList())));
    }

    /**
     * What made a value of the last day: all that was done on the last day that changed it, when each day's knowledge is
     * taken in one after the other.
     *
     * @param byKnowledge the value of the last day by what was known at the end of a day
     * @param known the value by what was known at the end of the first day
     * @return none when nothing that was done changed it
     */
    <T> List<Cause> thatMade(Function<LocalDate, T> byKnowledge, T known) {
        T before = known;
        List<Cause> last = List.of();
        for (var day : byDay.entrySet()) {
            T after = byKnowledge.apply(day.getKey());
            if (!after.equals(before)) {
                last = day.getValue();
            }
            before = after;
        }
        return last;
    }

    private static LocalDate decidedOn(FiledReport report) {
        return Objects.requireNonNull(report.decidedOn(), report::id);
    }

    /** The days after the first one, up to and including the last. */
    record Span(LocalDate first, LocalDate last) {

        boolean has(LocalDate day) {
            return day.isAfter(first) && !day.isAfter(last);
        }
    }
}
