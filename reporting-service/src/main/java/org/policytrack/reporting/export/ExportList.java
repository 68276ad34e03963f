package org.policytrack.reporting.export;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.DataDictionary;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentLanguage;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.StreamedTable;

/**
 * A list that is given out: its columns, and how it is called.
 *
 * @param asOf the day it shows
 */
record ExportList<T>(String caption, Words words, LocalDate asOf, List<ExportColumn<T>> columns) {

    /** What is laid out in pages has so many rows at most: nobody reads more, and a page needs all of them at once. */
    static final int ROWS_ON_PAPER = 500;

    ExportList {
        columns = List.copyOf(columns);
    }

    StreamedTable table(Stream<T> rows) {
        return new StreamedTable(caption, language(), asOf, columnsOf(columns), rows.map(row -> cells(columns, row)));
    }

    DataDictionary dictionary() {
        return new DataDictionary(columns.stream().map(ExportColumn::term).toList());
    }

    /**
     * The list as a document, without the columns that no page is wide enough for.
     *
     * @throws ListTooLongForPages 422 where it has more than {@value #ROWS_ON_PAPER} rows
     */
    OfficialDocument document(Stream<T> rows) {
        List<ExportColumn<T>> shown =
                columns.stream().filter(ExportColumn::isOnPaper).toList();
        List<List<Cell>> cells =
                rows.limit(ROWS_ON_PAPER + 1L).map(row -> cells(shown, row)).toList();
        if (cells.size() > ROWS_ON_PAPER) {
            throw new ListTooLongForPages(ROWS_ON_PAPER);
        }
        return new OfficialDocument(
                caption,
                words.of("export.as-of", asOf),
                language(),
                asOf,
                false,
                List.of(new DataTable(caption, columnsOf(shown), cells)));
    }

    DocumentLanguage language() {
        return words.language().getLanguage().equals("en") ? DocumentLanguage.EN : DocumentLanguage.ZH;
    }

    private static <T> List<Column> columnsOf(List<ExportColumn<T>> columns) {
        return columns.stream().map(ExportColumn::column).toList();
    }

    private static <T> List<Cell> cells(List<ExportColumn<T>> columns, T row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }
}
