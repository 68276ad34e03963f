package org.policytrack.reporting.ledger;

import java.util.List;
import java.util.Map;

/**
 * The leads' entries of a plan's whole ledger, read once to answer for any days.
 *
 * @param entries in the order of entry
 */
public record FigureHistory(List<Known> entries) {

    public FigureHistory {
        entries = List.copyOf(entries);
    }

    /** By indicator, as {@link Figures#ofPlan} reads it; an indicator without entries is left out. */
    public Map<String, IndicatorFigures> figures(AsKnown when) {
        return IndicatorFigures.byIndicator(entries.stream()
                .filter(entry -> entry.counts(when))
                .map(Known::posted)
                .toList());
    }
}
