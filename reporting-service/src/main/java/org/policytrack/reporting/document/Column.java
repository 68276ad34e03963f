package org.policytrack.reporting.document;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param unit of its numbers; null for none, and for all that is no number
 * @param hasReferences whether a reference may stand beside its cells; where cells are typed it gets a column of its own
 */
public record Column(String name, ColumnKind kind, @Nullable String unit, boolean hasReferences) {

    public Column {
        name = PlainText.line(name);
        unit = unit == null ? null : PlainText.line(unit);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a column without a name");
        }
        if (unit != null && (unit.isEmpty() || kind != ColumnKind.NUMBER)) {
            throw new IllegalArgumentException("no unit of " + kind + ": " + name);
        }
    }

    public static Column of(String name, ColumnKind kind) {
        return new Column(name, kind, null, false);
    }

    public Column in(String unit) {
        return new Column(name, kind, unit, hasReferences);
    }

    public Column withReferences() {
        return new Column(name, kind, unit, true);
    }
}
