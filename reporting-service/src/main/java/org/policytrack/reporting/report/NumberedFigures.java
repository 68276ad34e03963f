package org.policytrack.reporting.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.report.ReportContent.Cell;
import org.policytrack.reporting.report.ReportContent.Figure;

/** Numbers the figures of a report in the order in which they are first shown; the same figure has one number. */
final class NumberedFigures {

    private final Map<String, Figure> byKey = new LinkedHashMap<>();

    /**
     * The figure of the ledger as a cell.
     *
     * @param entries ids of those that make it, at least one
     */
    Cell ofLedger(Measured measured, BigDecimal value, List<Long> entries) {
        return cell(new Figure(
                nextReference(), measured.key(), measured.label(), Plain.of(value), measured.unit(), entries, null));
    }

    /**
     * The figure as a cell.
     *
     * @param operation where it can be read
     */
    Cell readAt(String operation, Measured measured, BigDecimal value) {
        return cell(new Figure(
                nextReference(),
                measured.key(),
                measured.label(),
                Plain.of(value),
                measured.unit(),
                List.of(),
                operation));
    }

    /** As {@link #readAt}, of what is counted. */
    Cell countedAt(String operation, Measured measured, long count) {
        return readAt(operation, measured, BigDecimal.valueOf(count));
    }

    private Cell cell(Figure figure) {
        Figure known = byKey.putIfAbsent(figure.key(), figure);
        if (known != null && known.value().compareTo(figure.value()) != 0) {
            throw new IllegalStateException(figure.key() + " is " + known.value() + " and " + figure.value());
        }
        return Cell.of(known == null ? figure : known);
    }

    private String nextReference() {
        return "F" + (byKey.size() + 1);
    }

    List<Figure> all() {
        return List.copyOf(byKey.values());
    }

    /**
     * What is measured.
     *
     * @param key the same in every report
     * @param label in words
     */
    record Measured(String key, String label, String unit) {}
}
