package org.policytrack.reporting.document.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.ColumnKind;
import org.policytrack.reporting.document.ColumnWidths;
import org.policytrack.reporting.document.DataDictionary;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentWords;
import org.policytrack.reporting.document.FixedZip;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.StreamedTable;

/**
 * Writes a document, or a table of any length, as a spreadsheet (XLSX). It is made in a file first: one whose rows cannot be
 * had to the end is then not sent at all, and the time of day can be taken out of it.
 */
public final class WriteSpreadsheet {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private static final List<Integer> WIDTHS_OF_DICTIONARY = List.of(24, 60, 10, 10, 40);

    private final Workbook workbook;
    private final DocumentWords words;
    private final SheetNames names = new SheetNames();

    private WriteSpreadsheet(Workbook workbook, DocumentWords words) {
        this.workbook = workbook;
        this.words = words;
    }

    /**
     * Writes all that the document says.
     *
     * @param dictionary with a term for each column of its tables
     * @param out is left open
     */
    public static void to(OutputStream out, OfficialDocument document, DataDictionary dictionary) throws IOException {
        document.tables().forEach(table -> dictionary.explains(table.columns()));
        written(out, document.title(), document.madeOn(), workbook -> {
            WriteSpreadsheet sheets = new WriteSpreadsheet(workbook, document.words());
            TextSheet.write(workbook, sheets.names, document);
            int number = 0;
            for (DataTable table : document.tables()) {
                number++;
                sheets.table(number, table);
            }
            sheets.dictionary(dictionary);
        });
    }

    /**
     * Writes a table row by row; what does not fit on a sheet goes on on the next.
     *
     * @param dictionary with a term for each of its columns
     * @param out is left open
     */
    public static void to(OutputStream out, StreamedTable table, DataDictionary dictionary) throws IOException {
        to(out, table, dictionary, ROWS_OF_A_SHEET);
    }

    static void to(OutputStream out, StreamedTable table, DataDictionary dictionary, int rowsOfASheet)
            throws IOException {
        dictionary.explains(table.columns());
        written(out, table.caption(), table.madeOn(), workbook -> {
            WriteSpreadsheet sheets = new WriteSpreadsheet(workbook, DocumentWords.in(table.language()));
            sheets.streamed(table, rowsOfASheet);
            sheets.dictionary(dictionary);
        });
    }

    private static void written(OutputStream out, String title, LocalDate madeOn, Content content) throws IOException {
        Path file = Files.createTempFile("spreadsheet", ".xlsx");
        try {
            try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
                    Workbook workbook = new Workbook(raw, "policytrack", "1.0")) {
                content.writeTo(workbook);
            }
            try (ZipFile made = ZipFile.builder().setPath(file).get()) {
                FixedZip.copy(made, Map.of(PROPERTIES, CoreProperties.of(title, madeOn)), out);
            }
        } finally {
            Files.delete(file);
        }
    }

    private void table(int number, DataTable table) throws IOException {
        List<Integer> widths = ColumnWidths.of(table, words);
        TableSheet sheet = new TableSheet(
                workbook,
                names.next(words.tableNumber(number) + " " + table.caption()),
                table.columns(),
                widths,
                words);
        for (List<Cell> row : table.rows()) {
            sheet.addAsHighAsItsText(row, widths);
        }
        sheet.end();
    }

    private void streamed(StreamedTable table, int rowsOfASheet) throws IOException {
        List<Integer> widths = table.columns().stream().map(this::usualWidth).toList();
        Iterator<List<Cell>> rows = table.rows().iterator();
        do {
            TableSheet sheet = new TableSheet(workbook, names.next(table.caption()), table.columns(), widths, words);
            while (rows.hasNext() && sheet.rows() < rowsOfASheet) {
                sheet.add(rows.next());
            }
            sheet.end();
        } while (rows.hasNext());
    }

    private int usualWidth(Column column) {
        int width = switch (column.kind()) {
            case TEXT -> 32;
            case NUMBER, PERCENT -> 14;
            case DATE -> 12;
        };
        return Math.max(width, ColumnWidths.of(words.header(column)));
    }

    private void dictionary(DataDictionary dictionary) throws IOException {
        List<Column> columns = words.dictionaryHeaders().stream()
                .map(header -> Column.of(header, ColumnKind.TEXT))
                .toList();
        TableSheet sheet =
                new TableSheet(workbook, names.next(words.dataDictionary()), columns, WIDTHS_OF_DICTIONARY, words);
        for (DataDictionary.Term term : dictionary.terms()) {
            String unit = term.column().unit();
            sheet.addAsHighAsItsText(
                    List.of(
                            Cell.text(term.column().name()),
                            Cell.text(term.meaning()),
                            Cell.text(words.kind(term.column().kind())),
                            Cell.text(unit == null ? "" : unit),
                            Cell.text(term.source())),
                    WIDTHS_OF_DICTIONARY);
        }
        sheet.end();
    }

    /** What puts the sheets into a workbook. */
    private interface Content {

        void writeTo(Workbook workbook) throws IOException;
    }
}
