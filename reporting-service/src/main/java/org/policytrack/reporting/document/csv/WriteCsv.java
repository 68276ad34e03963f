package org.policytrack.reporting.document.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentText;
import org.policytrack.reporting.document.DocumentWords;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.PlainText;
import org.policytrack.reporting.document.Reference;
import org.policytrack.reporting.document.StreamedTable;

/**
 * Writes CSV in UTF-8, row by row. A spreadsheet that opens it would take text that begins like a formula for one: such text
 * gets an apostrophe before it, and every field is quoted (OWASP, "CSV Injection"). Numbers are numbers.
 */
public final class WriteCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String APOSTROPHE = "'";

    private final CsvWriter csv;
    private final DocumentWords words;

    private WriteCsv(CsvWriter csv, DocumentWords words) {
        this.csv = csv;
        this.words = words;
    }

    /**
     * Writes a table of any length, its header first.
     *
     * @param withByteOrderMark for Excel, which without takes it for the machine's own encoding
     * @param out is left open
     */
    public static void to(OutputStream out, StreamedTable table, boolean withByteOrderMark) throws IOException {
        written(out, withByteOrderMark, csv -> {
            WriteCsv rows = new WriteCsv(csv, DocumentWords.in(table.language()));
            csv.writeRecord(rows.header(table.columns()));
            Iterator<List<Cell>> cells = table.rows().iterator();
            while (cells.hasNext()) {
                csv.writeRecord(rows.row(table.columns(), cells.next()));
            }
        });
    }

    /**
     * Writes all that a document says as one list: a row for each heading and paragraph, and for each cell of its tables.
     *
     * @param withByteOrderMark for Excel, which without takes it for the machine's own encoding
     * @param out is left open
     */
    public static void to(OutputStream out, OfficialDocument document, boolean withByteOrderMark) throws IOException {
        written(out, withByteOrderMark, csv -> new WriteCsv(csv, document.words()).list(document));
    }

    private static void written(OutputStream out, boolean withByteOrderMark, Content content) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (withByteOrderMark) {
            text.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(text);
        content.writeTo(csv);
        csv.flush();
    }

    private List<String> header(List<Column> columns) {
        List<String> header = new ArrayList<>();
        columns.forEach(column -> {
            header.add(harmless(words.header(column)));
            if (column.hasReferences()) {
                header.add(harmless(words.referenceHeader(column)));
            }
        });
        return header;
    }

    private List<String> row(List<Column> columns, List<Cell> cells) {
        List<String> row = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            row.add(value(cells.get(place)));
            if (columns.get(place).hasReferences()) {
                row.add(reference(cells.get(place)));
            }
        }
        return row;
    }

    private void list(OfficialDocument document) {
        csv.writeRecord(words.listHeaders());
        List<DocumentText.Line> lines = DocumentText.of(document);
        int first = lines.size() - document.blocks().size() - 1;
        for (int line = 0; line < lines.size(); line++) {
            said(lines.get(line).text());
            int block = line - first;
            if (block >= 0
                    && block < document.blocks().size()
                    && document.blocks().get(block) instanceof DataTable table) {
                cells(lines.get(line).text(), table);
            }
        }
    }

    private void said(String text) {
        csv.writeRecord(words.text(), "", "", harmless(text), "", "");
    }

    private void cells(String caption, DataTable table) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int place = 0; place < table.columns().size(); place++) {
                Column column = table.columns().get(place);
                Cell cell = table.rows().get(row).get(place);
                String unit = column.unit();
                csv.writeRecord(
                        harmless(caption),
                        String.valueOf(row + 1),
                        harmless(column.name()),
                        value(cell),
                        unit == null ? "" : harmless(unit),
                        reference(cell));
            }
        }
    }

    private String value(Cell cell) {
        return cell instanceof Cell.Text text ? harmless(text.text()) : words.of(cell);
    }

    private static String reference(Cell cell) {
        Reference reference = cell.reference();
        return reference == null ? "" : reference.value();
    }

    private static String harmless(String text) {
        return PlainText.looksLikeFormula(text) ? APOSTROPHE + text : text;
    }

    /** What puts the records into a file. */
    private interface Content {

        void writeTo(CsvWriter csv) throws IOException;
    }
}
