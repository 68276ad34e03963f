package org.policytrack.reporting.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of any number of rows, of which each is taken once, written and forgotten.
 *
 * @param madeOn the day it shows
 * @param rows checked one by one as they are taken; whoever made the stream closes it
 */
public record StreamedTable(
        String caption, DocumentLanguage language, LocalDate madeOn, List<Column> columns, Stream<List<Cell>> rows) {

    public StreamedTable {
        caption = PlainText.line(caption);
        if (caption.isEmpty()) {
            throw new IllegalArgumentException("a table without a caption");
        }
        List<Column> checked = Columns.checked(columns);
        columns = checked;
        rows = rows.map(row -> Columns.checked(row, checked));
    }
}
