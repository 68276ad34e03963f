package org.policytrack.reporting.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The figures of one indicator that one department speaks for, as the ledger had them: what counts, what is claimed
 * beside it, and how it came about.
 */
public final class IndicatorFigures {

    /** Of an indicator without any entry. */
    public static final IndicatorFigures NONE = new IndicatorFigures(List.of(), List.of());

    private final List<Posted> verified;
    private final List<Posted> claimed;

    private IndicatorFigures(List<Posted> verified, List<Posted> claimed) {
        this.verified = verified;
        this.claimed = claimed;
    }

    /** Of the entries of one indicator up to a moment, in whatever order. */
    public static IndicatorFigures of(Collection<Posted> entries) {
        Set<Long> reversed = entries.stream()
                .map(Posted::reverses)
                .flatMap(entry -> Optional.ofNullable(entry).stream())
                .collect(Collectors.toSet());
        Set<String> settled = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.VERIFIED || entry.kind() == EntryKind.DROPPED)
                .map(Posted::report)
                .collect(Collectors.toSet());
        return new IndicatorFigures(
                entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.VERIFIED && !reversed.contains(entry.id()))
                        .sorted(Posted.BY_DAY)
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.CLAIMED && !settled.contains(entry.report()))
                        .sorted(Posted.BY_DAY)
                        .toList());
    }

    static Map<String, IndicatorFigures> byIndicator(Collection<Posted> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Posted::indicator, Collectors.collectingAndThen(Collectors.toList(), IndicatorFigures::of)));
    }

    /** The one that counts; empty while none was accepted and not taken back. */
    public Optional<Posted> verified() {
        return verified.isEmpty() ? Optional.empty() : Optional.of(verified.getLast());
    }

    /** What would count instead if it were accepted; empty when nothing newer waits. */
    public Optional<Posted> claimed() {
        return claimed.stream()
                .filter(claim -> verified().map(claim::isNewsAfter).orElse(true))
                .reduce((earlier, later) -> later);
    }

    /** What counted on each day of which there is a verified figure, in the order of the days. */
    public List<Posted> course() {
        return List.copyOf(verified.stream()
                .collect(
                        Collectors.toMap(Posted::validOn, Function.identity(), (earlier, later) -> later, TreeMap::new))
                .values());
    }

    public FigureState state() {
        Optional<Posted> shown = verified().or(this::claimed);
        if (shown.isEmpty()) {
            return FigureState.NOT_MEASURED;
        }
        if (!shown.get().hasEvidence()) {
            return FigureState.NO_EVIDENCE;
        }
        return verified().isPresent() ? FigureState.VERIFIED : FigureState.CLAIMED;
    }
}
