package org.policytrack.reporting.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.policytrack.reporting.document.TestDocument.DAY;
import static org.policytrack.reporting.document.TestDocument.dictionary;
import static org.policytrack.reporting.document.TestDocument.report;
import static org.policytrack.reporting.document.TestDocument.row;
import static org.policytrack.reporting.document.TestDocument.streamed;
import static org.policytrack.reporting.document.TestDocument.tableOf;
import static org.policytrack.reporting.document.TestDocument.with;
import static org.policytrack.reporting.document.TestDocument.written;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Program;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.Paragraph;
import org.policytrack.reporting.document.StreamedTable;
import org.policytrack.reporting.document.TestDocument;

class WriteSpreadsheetTest {

    @Nested
    class OfADocument {

        private final XSSFWorkbook workbook = read(report());

        @Test
        void itHasASheetOfTextOneForEachTableAndADictionary() {
            assertThat(workbook).extracting(sheet -> sheet.getSheetName()).containsExactly("正文", "表1 指标完成情况", "数据字典");
        }

        @Test
        void theTextIsThatOfTheDocument() {
            assertThat(shown(workbook.getSheet("正文")))
                    .containsExactly(
                            "草稿",
                            "元宇宙产业发展监测月报",
                            "（2023年6月）",
                            "一、总体情况",
                            "截至6月30日，新申请元宇宙相关专利68项[F12]，完成年度目标的40.0%。",
                            "（一）工作要点",
                            "1.平台",
                            "（1）产业平台",
                            "表1  指标完成情况",
                            "二、下一步工作",
                            "组建元宇宙产业联盟。",
                            "2023年6月30日");
        }

        @Test
        void cellsHaveTheirTypes() {
            assertThat(table("A2").getStringCellValue()).isEqualTo("t20");
            assertThat(table("B2").getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(table("B2").getNumericCellValue()).isEqualTo(68);
            assertThat(table("C2").getStringCellValue()).isEqualTo("F12");
            assertThat(table("D2").getNumericCellValue()).isEqualTo(0.4);
            assertThat(DateUtil.isCellDateFormatted(table("E2"))).isTrue();
            assertThat(table("E2").getLocalDateTimeCellValue()).isEqualTo("2023-12-31T00:00");
            assertThat(table("B3").getStringCellValue()).isEqualTo("无数据");
        }

        @Test
        void numbersShowTheDecimalsTheyHave() {
            assertThat(shown(workbook.getSheetAt(1)))
                    .containsExactly("任务|完成（项）|完成标号|完成率|期限", "t20|68.00|F12|40.0%|2023-12-31", "无指标|无数据||无数据|无数据");
        }

        @Test
        void theHeaderStaysAndFilters() {
            XSSFSheet sheet = workbook.getSheetAt(1);

            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E3");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(6 * 256);
        }

        @Test
        void theDictionaryExplainsEachColumn() {
            assertThat(shown(workbook.getSheet("数据字典")))
                    .containsExactly(
                            "列名|含义|类型|单位|来源",
                            "任务|任务的含义|文本||台账",
                            "完成|完成的含义|数值|项|台账",
                            "完成率|完成率的含义|百分比||台账",
                            "期限|期限的含义|日期||台账");
        }

        private Cell table(String name) {
            CellReference place = new CellReference(name);
            return workbook.getSheetAt(1).getRow(place.getRow()).getCell(place.getCol());
        }
    }

    @Test
    void aColumnThatTheDictionaryLeavesOutIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WriteSpreadsheet.to(
                        OutputStream.nullOutputStream(),
                        report(),
                        TestDocument.dictionaryOf(
                                report().tables().getFirst().columns().subList(0, 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+2", "@SUM(A1)", "=cmd|'/c calc'!A1", "＝1+1"})
    void filedTextIsNeverAFormula(String text) {
        XSSFWorkbook workbook =
                read(with(true, List.of(Paragraph.of(text), tableOf(List.of(row(text, "1", "F1", "1", DAY))))));

        Cell cell = workbook.getSheetAt(1).getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    }

    @Test
    void whatLooksLikeAnEscapedSignIsReadAsItWasFiled() {
        XSSFWorkbook workbook =
                read(with(true, List.of(tableOf(List.of(row("_x003D_1 _X0041_ x_x0041", "1", "F1", "1", DAY))))));

        assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("_x003D_1 _X0041_ x_x0041");
    }

    @Test
    void textBeyondWhatExcelReadsIsCutAndSaysSo() {
        String text = IntStream.range(0, 100_000)
                .mapToObj(sign -> Character.toString('一' + sign % 5_000))
                .collect(Collectors.joining());
        XSSFWorkbook workbook = read(with(true, List.of(tableOf(List.of(row(text, "1", "F1", "1", DAY))))));

        assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                .hasSize(32_767)
                .endsWith("〔此处截断，原文共 100000 字〕");
    }

    @Test
    void aNumberOfMoreDigitsThanASpreadsheetKeepsStaysWholeAsText() {
        XSSFWorkbook workbook = read(with(
                true,
                List.of(tableOf(List.of(
                        row("a", "1234567890123456.5", "F1", "1", DAY),
                        row("b", "12345678901234.5", "F2", "1", DAY))))));

        assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
                .isEqualTo("1234567890123456.5");
        assertThat(workbook.getSheetAt(1).getRow(2).getCell(1).getNumericCellValue())
                .isEqualTo(12345678901234.5);
    }

    @Test
    void sheetsAreNamedAsExcelAllows() {
        DataTable table = tableOf(List.of(row("a", "1", "F1", "1", DAY)));
        String caption = "省/市[级]'单位':任务*完成?情况\\一览表，截至二〇二三年六月三十日，含各设区市";
        DataTable named = new DataTable(caption, table.columns(), table.rows());

        XSSFWorkbook workbook = read(with(true, List.of(named, named)));

        assertThat(workbook.getSheetName(1)).isEqualTo("表1 省-市-级--单位--任务-完成-情况-一览表，截至二…");
        assertThat(workbook.getSheetName(2)).startsWith("表2 省-市").hasSize(31);
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        assertThat(written(out -> WriteSpreadsheet.to(out, report(), dictionary())))
                .isEqualTo(written(out -> WriteSpreadsheet.to(out, report(), dictionary())));
    }

    @Nested
    class OfAStream {

        private static final int ROWS = 100_000;
        private static final long MOST_GROWTH = 24L * 1024 * 1024;

        @Test
        void aHundredThousandRowsAreWrittenInFlatMemory(@TempDir Path folder) throws IOException {
            Path file = folder.resolve("tasks.xlsx");
            AtomicLong early = new AtomicLong();
            AtomicLong late = new AtomicLong();
            StreamedTable table = streamed(IntStream.rangeClosed(1, ROWS)
                    .peek(row -> {
                        if (row == ROWS / 10) {
                            early.set(usedMemory());
                        }
                        if (row == ROWS) {
                            late.set(usedMemory());
                        }
                    })
                    .mapToObj(row -> row("任务" + row, row + ".50", "F" + row, "40.0", DAY)));

            try (OutputStream out = Files.newOutputStream(file)) {
                WriteSpreadsheet.to(out, table, dictionary());
            }

            assertThat(late.get() - early.get()).isLessThan(MOST_GROWTH);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                assertThat(rows.skip(1).mapToInt(OfAStream::checked).distinct().count())
                        .isEqualTo(ROWS);
            }
        }

        private static int checked(Row row) {
            int number = row.getRowNum() - 1;
            assertThat(row.getCellText(0)).isEqualTo("任务" + number);
            assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo(number + ".5");
            assertThat(row.getCellText(2)).isEqualTo("F" + number);
            return number;
        }

        private static long usedMemory() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        @Test
        void rowsThatDoNotFitOnASheetGoOnOnTheNext() {
            byte[] content = written(out -> WriteSpreadsheet.to(
                    out,
                    streamed(IntStream.range(0, 7).mapToObj(row -> row("t" + row, "1", "F1", "1", DAY))),
                    dictionary(),
                    4));

            XSSFWorkbook workbook = read(content);
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("任务", "任务 (2)", "任务 (3)", "数据字典");
            assertThat(shown(workbook.getSheetAt(2))).last().asString().startsWith("t6|");
        }

        @Test
        void noRowsAreATableToo() {
            XSSFWorkbook workbook = read(written(out -> WriteSpreadsheet.to(out, streamed(Stream.of()), dictionary())));

            assertThat(shown(workbook.getSheetAt(0))).containsExactly("任务|完成（项）|完成标号|完成率|期限");
        }

        @Test
        void nothingIsSentWhereTheRowsBreakOff() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            assertThatIllegalStateException()
                    .isThrownBy(() -> WriteSpreadsheet.to(
                            out,
                            streamed(Stream.of(1, 2).map(row -> {
                                throw new IllegalStateException("the connection is gone");
                            })),
                            dictionary()));
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void libreOfficeReadsIt(@TempDir Path folder) {
        String text = Program.textByLibreOffice(
                written(out -> WriteSpreadsheet.to(out, report(), dictionary())), "xlsx", folder);

        assertThat(text.lines()).contains("任务,完成（项）,完成标号,完成率,期限", "t20,68.00,F12,40.0%,2023-12-31", "无指标,无数据,,无数据,无数据");
    }

    private static XSSFWorkbook read(OfficialDocument document) {
        return read(written(out -> WriteSpreadsheet.to(out, document, dictionary())));
    }

    private static XSSFWorkbook read(byte[] content) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each row as it is shown, its cells parted by bars. */
    private static List<String> shown(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter();
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(row -> String.join(
                        "|",
                        IntStream.range(0, row.getLastCellNum())
                                .mapToObj(row::getCell)
                                .map(formatter::formatCellValue)
                                .toList()))
                .toList();
    }
}
