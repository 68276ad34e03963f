package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.document.TestDocument.dictionary;
import static org.policytrack.reporting.document.TestDocument.saying;
import static org.policytrack.reporting.document.TestDocument.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrack.kit.testing.Program;
import org.policytrack.reporting.document.csv.CsvFile;
import org.policytrack.reporting.document.csv.WriteCsv;
import org.policytrack.reporting.document.pdf.TestFont;
import org.policytrack.reporting.document.pdf.WritePdf;
import org.policytrack.reporting.document.sheet.WriteSpreadsheet;
import org.policytrack.reporting.document.word.WordFile;
import org.policytrack.reporting.document.word.WriteWord;

/** Whatever is filed, files open, nothing in them executes, and nothing is lost without a mark. */
class HostileTextTest {

    private static final int LONGEST_IN_A_SPREADSHEET = 32_767;
    private static final String USUAL = "元宇宙产业发展工作要点任务措施单位完成进度指标里程碑月报季报年度监测报告联席会议汇编通报";

    static Stream<Named<String>> texts() {
        return Stream.of(
                Named.of("a command", "=cmd|'/c calc'!A1"),
                Named.of("a sum", "@SUM(1+1)*cmd"),
                Named.of("a minus", "-2+3+cmd|' /C calc'!A0"),
                Named.of("emoji", "😀👨‍👩‍👧❤️🇨🇳"),
                Named.of("marks from right to left", "金额\u202E000,1\u202C万元\u200F\u2066x\u2069"),
                Named.of(
                        "every control character",
                        IntStream.rangeClosed(0, 0x9F)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining("a"))),
                Named.of("halves of a pair", "a\uD800b\uDC00c\uDC00\uD800"),
                Named.of("no characters", "a\uFFFEb\uFFFFc\uFDD0"),
                Named.of("tags", "</w:t></w:r><script>alert(1)</script>]]>&#0;&amp;<!--"),
                Named.of("styles", "</style><style>@import url(http://127.0.0.1/)"),
                Named.of("escapes", "_x0000_ _x003D_1 \\u0000 %00 ${jndi:ldap://127.0.0.1/}"),
                Named.of("fields of a CSV file", "a\",\"b\r\n\"c\";d"),
                Named.of("100,000 characters", longText()),
                Named.of("100,000 characters without a place to break", "a".repeat(99_999) + "z"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void wordOpensAndSaysAllOfIt(String text) {
        WordFile file = WordFile.of(saying(text));

        assertThat(file.text()).contains("文" + PlainText.of(text));
        assertThat(file.tables().getFirst().get(1).getFirst())
                .isEqualTo(PlainText.of(text).strip());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theSpreadsheetOpensAndSaysWhatExcelCanRead(String text) throws IOException {
        byte[] content = written(out -> WriteSpreadsheet.to(out, saying(text), dictionary()));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var cell = workbook.getSheetAt(1).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue())
                    .isEqualTo(
                            PlainText.cut(PlainText.of(text).strip(), LONGEST_IN_A_SPREADSHEET, DocumentWords.CHINESE));
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(each -> assertThat(each.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void csvSaysAllOfIt(String text) {
        String plain = PlainText.of(text).strip();

        assertThat(CsvFile.records(written(out -> WriteCsv.to(out, saying(text), false))).stream()
                        .filter(record -> record.get(2).equals("任务"))
                        .map(record -> record.get(3)))
                .containsExactly(PlainText.looksLikeFormula(plain) ? "'" + plain : plain);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void thePdfOpensAndSaysAllOfIt(String text) throws IOException {
        String said;
        try (PDDocument pdf = Loader.loadPDF(written(out -> WritePdf.to(out, saying(text))))) {
            said = new PDFTextStripper().getText(pdf).replaceAll("草稿\\s|— \\d+ —|\\s", "");
        }

        String beginning = "文" + plain(text).substring(0, Math.min(plain(text).length(), 5_000));
        assertThat(said).contains(beginning);
        assertThat(said.split(Pattern.quote(end(text)), -1))
                .as("its end, in paragraph and table")
                .hasSizeGreaterThan(2);
    }

    private static String plain(String text) {
        return TestFont.written(PlainText.of(text)).replaceAll("\\s", "");
    }

    private static String end(String text) {
        String plain = plain(text);
        return plain.substring(Math.max(0, plain.length() - 4));
    }

    @Test
    void libreOfficeOpensWhatIsHostile(@TempDir Path folder) {
        String text = texts().map(Named::getPayload)
                .filter(each -> each.length() < 1_000)
                .collect(Collectors.joining("\n"));
        OfficialDocument document = saying(text);

        String word = Program.textByLibreOffice(written(out -> WriteWord.to(out, document)), "docx", folder);

        assertThat(word).contains("=cmd|'/c calc'!A1", "</w:t></w:r><script>alert(1)</script>", "␀a␁a␂", "😀");
    }

    @Test
    void libreOfficeCalculatesNothing(@TempDir Path folder) {
        List<String> formulas = List.of("=1+1", "+1+1", "-1+3", "@SUM(1;1)", "=HYPERLINK(\"http://127.0.0.1/\")");
        OfficialDocument document = TestDocument.with(
                true,
                List.of(new DataTable(
                        "任务",
                        List.of(Column.of("列", ColumnKind.TEXT)),
                        formulas.stream()
                                .map(formula -> List.of(Cell.text(formula)))
                                .toList())));
        DataDictionary dictionary = TestDocument.dictionaryOf(List.of(Column.of("列", ColumnKind.TEXT)));

        String sheet = Program.textByLibreOffice(
                written(out -> WriteSpreadsheet.to(out, document, dictionary)), "xlsx", folder);

        assertThat(sheet.lines()).contains("=1+1", "+1+1", "-1+3", "@SUM(1;1)");
        assertThat(sheet).contains("=HYPERLINK(\"\"http://127.0.0.1/\"\")");
    }

    private static String longText() {
        Random random = new Random(1);
        return IntStream.range(0, 100_000)
                .mapToObj(sign -> String.valueOf(USUAL.charAt(random.nextInt(USUAL.length()))))
                .collect(Collectors.joining());
    }
}
