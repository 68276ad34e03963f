package org.policytrack.reporting.document;

import java.util.List;

/** What the columns of any table keep to, and its rows with them. */
final class Columns {

    /** Word has no table of more. */
    private static final int MOST = 63;

    private Columns() {}

    static List<Column> checked(List<Column> columns) {
        if (columns.isEmpty() || columns.size() > MOST) {
            throw new IllegalArgumentException(columns.size() + " columns, not 1 to " + MOST);
        }
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("two columns of one name: " + columns);
        }
        return List.copyOf(columns);
    }

    static List<Cell> checked(List<Cell> row, List<Column> columns) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns");
        }
        for (int place = 0; place < row.size(); place++) {
            Cell cell = row.get(place);
            Column column = columns.get(place);
            if (!column.kind().takes(cell)) {
                throw new IllegalArgumentException("no " + column.kind() + " in " + column.name() + ": " + cell);
            }
            if (cell.reference() != null && !column.hasReferences()) {
                throw new IllegalArgumentException("no references in " + column.name() + ": " + cell);
            }
        }
        return List.copyOf(row);
    }
}
