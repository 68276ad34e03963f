package org.policytrack.reporting.document;

import java.util.List;

/**
 * A table of typed cells; it may be without rows.
 *
 * @param rows each with a cell for every column
 */
public record DataTable(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {

    public DataTable {
        caption = PlainText.line(caption);
        if (caption.isEmpty()) {
            throw new IllegalArgumentException("a table without a caption");
        }
        List<Column> checked = Columns.checked(columns);
        columns = checked;
        rows = rows.stream().map(row -> Columns.checked(row, checked)).toList();
    }
}
