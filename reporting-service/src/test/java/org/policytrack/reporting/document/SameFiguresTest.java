package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.document.TestDocument.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrack.reporting.document.csv.CsvFile;
import org.policytrack.reporting.document.csv.WriteCsv;
import org.policytrack.reporting.document.pdf.WritePdf;
import org.policytrack.reporting.document.sheet.WriteSpreadsheet;
import org.policytrack.reporting.document.word.WordFile;

/** Whatever a document says, all its files say the same figures under the same references. */
class SameFiguresTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wordSaysThem(int seed) {
        OfficialDocument document = RandomDocument.of(seed);

        assertThat(WordFile.of(document).tables().stream()
                        .map(rows -> rows.subList(1, rows.size()))
                        .toList())
                .isEqualTo(document.tables().stream()
                        .map(table -> table.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> shown(document, cell))
                                        .toList())
                                .toList())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSpreadsheetSaysThem(int seed) throws IOException {
        OfficialDocument document = RandomDocument.of(seed);
        List<Column> columns = document.tables().stream()
                .flatMap(table -> table.columns().stream())
                .toList();
        DataDictionary dictionary =
                TestDocument.dictionaryOf(columns.isEmpty() ? List.of(Column.of("列", ColumnKind.TEXT)) : columns);

        byte[] content = written(out -> WriteSpreadsheet.to(out, document, dictionary));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (int number = 0; number < document.tables().size(); number++) {
                assertThat(rows(workbook.getSheetAt(number + 1)))
                        .isEqualTo(typed(document, document.tables().get(number)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void csvSaysThem(int seed) {
        OfficialDocument document = RandomDocument.of(seed);

        List<List<String>> cells = CsvFile.records(written(out -> WriteCsv.to(out, document, false))).stream()
                .filter(record -> !record.get(1).isEmpty())
                .skip(1)
                .map(record -> List.of(record.get(3), record.get(5)))
                .toList();

        assertThat(cells)
                .isEqualTo(document.tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(List::stream)
                        .map(cell -> List.of(
                                cell instanceof Cell.Text text && PlainText.looksLikeFormula(text.text())
                                        ? "'" + text.text()
                                        : document.words().of(cell),
                                cell.reference() == null ? "" : cell.reference().value()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePdfSaysThemInTheirOrder(int seed) throws IOException {
        OfficialDocument document = RandomDocument.of(seed);
        String text;
        try (PDDocument pdf = Loader.loadPDF(written(out -> WritePdf.to(out, document)))) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }

        int from = 0;
        for (String figure : figures(document)) {
            int found = text.indexOf(figure.replaceAll("\\s", ""), from);
            assertThat(found).as(figure + " after " + from).isNotNegative();
            from = found + 1;
        }
    }

    @Test
    void theDocumentsHaveTables() {
        assertThat(seeds().mapToObj(RandomDocument::of).flatMap(document -> document.tables().stream()))
                .hasSizeGreaterThan(20)
                .anyMatch(table -> table.rows().isEmpty())
                .anyMatch(table -> table.rows().size() > 5);
    }

    private static String shown(OfficialDocument document, Cell cell) {
        Reference reference = cell.reference();
        return document.words().of(cell) + (reference == null ? "" : reference.inBrackets());
    }

    /** All that is no text, and what paragraphs refer to. */
    private static List<String> figures(OfficialDocument document) {
        List<String> figures = new ArrayList<>();
        document.blocks().forEach(block -> {
            switch (block) {
                case Heading _ -> {}
                case Paragraph(List<Span> spans) ->
                    spans.stream()
                            .map(Span::reference)
                            .filter(reference -> reference != null)
                            .map(Reference::inBrackets)
                            .forEach(figures::add);
                case DataTable table ->
                    table.rows().stream()
                            .flatMap(List::stream)
                            .filter(cell -> !(cell instanceof Cell.Text))
                            .map(cell -> shown(document, cell))
                            .forEach(figures::add);
            }
        });
        return figures;
    }

    /** As a spreadsheet has them: references in a column of their own. */
    private static List<List<String>> typed(OfficialDocument document, DataTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<Cell> cells : table.rows()) {
            List<String> row = new ArrayList<>();
            for (int place = 0; place < cells.size(); place++) {
                Cell cell = cells.get(place);
                row.add(document.words().of(cell));
                if (table.columns().get(place).hasReferences()) {
                    row.add(cell.reference() == null ? "" : cell.reference().value());
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> rows(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter();
        Row header = sheet.getRow(0);
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .map(row -> IntStream.range(0, header.getLastCellNum())
                        .mapToObj(place -> row == null ? "" : formatter.formatCellValue(row.getCell(place)))
                        .toList())
                .toList();
    }
}
