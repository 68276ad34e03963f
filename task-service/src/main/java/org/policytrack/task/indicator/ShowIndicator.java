package org.policytrack.task.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.policytrack.task.history.AsOf;

/** Indicators as they are read, today or as they were known on a day that is over. */
@ApplicationScoped
public class ShowIndicator {

    private final Indicators indicators;
    private final TargetChanges changes;
    private final Clock clock;

    ShowIndicator(Indicators indicators, TargetChanges changes, Clock clock) {
        this.indicators = indicators;
        this.changes = changes;
        this.clock = clock;
    }

    /** By the id of their task, each list in the order of ids. */
    public Map<String, List<IndicatorView>> of(Collection<String> tasks, AsOf asOf) {
        return all(indicators.of(tasks), asOf).stream().collect(Collectors.groupingBy(IndicatorView::task));
    }

    /** In the order given, without the changes of their targets. */
    List<IndicatorView> all(List<Indicator> shown, AsOf asOf) {
        if (!asOf.isPast() || shown.isEmpty()) {
            return shown.stream().map(IndicatorView::of).toList();
        }
        Map<String, List<TargetChange>> made = changes.upTo(
                asOf.dayOnRecord(), shown.stream().map(Indicator::id).toList());
        return shown.stream()
                .map(indicator -> IndicatorView.asOf(indicator, made.getOrDefault(indicator.id(), List.of()), null))
                .toList();
    }

    /** One with every change of its target. */
    IndicatorView one(Indicator indicator, AsOf asOf) {
        if (!asOf.isPast()) {
            return IndicatorView.of(indicator, changes.of(indicator.id()));
        }
        List<TargetChange> made =
                changes.upTo(asOf.dayOnRecord(), List.of(indicator.id())).getOrDefault(indicator.id(), List.of());
        return IndicatorView.asOf(indicator, made, made);
    }

    IndicatorView today(Indicator indicator) {
        return one(indicator, AsOf.today(clock));
    }
}
