package org.policytrack.reporting.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.policytrack.reporting.document.csv.CsvFile;

/** What a file says, read back by other programs than wrote it where there is another. */
final class ExportedText {

    private static final Pattern FIGURE =
            Pattern.compile("(?<![0-9.])(-?[0-9]+(?:\\.[0-9]+)?)([^0-9\\[\\]]{0,12})\\[(F[0-9]+)]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern REFERENCE = Pattern.compile("F[0-9]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExportedText() {}

    /** Without blanks and ends of lines, which a page has where its width asks for them. */
    static String of(ExportFormat format, byte[] file) {
        return whole(format, file).replaceAll("\\s", "");
    }

    private static String whole(ExportFormat format, byte[] file) {
        try {
            return switch (format) {
                case DOCX -> word(file);
                case PDF -> pdf(file);
                case XLSX ->
                    String.join("\n", rows(file).stream().flatMap(List::stream).toList());
                case CSV ->
                    String.join(
                            "\n",
                            CsvFile.records(file).stream().flatMap(List::stream).toList());
                case JSON -> String.join("\n", texts(JSON.readTree(file)));
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The values by their references. */
    static Map<String, BigDecimal> figures(ExportFormat format, byte[] file) throws IOException {
        Map<String, BigDecimal> figures = new TreeMap<>();
        switch (format) {
            case DOCX -> inBrackets(word(file), figures);
            case PDF -> inBrackets(pdf(file), figures);
            case XLSX -> rows(file).forEach(row -> beside(row, figures));
            case CSV -> CsvFile.records(file).forEach(row -> beside(List.of(row.get(3), row.get(5)), figures));
            case JSON ->
                JSON.readTree(file)
                        .findParents("reference")
                        .forEach(cell -> put(
                                cell.path("reference").asText(),
                                cell.path("value").asText(),
                                figures));
        }
        return figures;
    }

    /** The cells of a spreadsheet that are formulas. */
    static List<String> formulas(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> formulas = new ArrayList<>();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas.add(cell.getCellFormula());
                        }
                    }
                }
            }
            return formulas;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void inBrackets(String text, Map<String, BigDecimal> figures) {
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            put(figure.group(3), figure.group(1), figures);
        }
    }

    /** A reference stands in the cell after its value. */
    private static void beside(List<String> row, Map<String, BigDecimal> figures) {
        for (int place = 1; place < row.size(); place++) {
            if (REFERENCE.matcher(row.get(place)).matches()) {
                put(row.get(place), row.get(place - 1), figures);
            }
        }
    }

    private static void put(String reference, String value, Map<String, BigDecimal> figures) {
        Matcher number = NUMBER.matcher(value);
        if (number.find()) {
            BigDecimal found = new BigDecimal(number.group()).stripTrailingZeros();
            BigDecimal other = figures.put(reference, found);
            if (other != null && other.compareTo(found) != 0) {
                throw new AssertionError(reference + " is " + other + " and " + found);
            }
        }
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    rows.add(StreamSupport.stream(row.spliterator(), false)
                            .map(shown::formatCellValue)
                            .toList());
                }
            }
            return rows;
        }
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }
}
