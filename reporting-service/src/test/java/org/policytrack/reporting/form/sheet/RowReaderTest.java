package org.policytrack.reporting.form.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What one cell says, typed in the ways people type. */
class RowReaderTest {

    private static final Column COLUMN = TaskColumn.PERCENT;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFRow row = workbook.createSheet("填报").createRow(6);
    private final XSSFCell cell = row.createCell(COLUMN.ordinal());
    private final List<CellFault> faults = new ArrayList<>();
    private final RowReader reader = new RowReader(SheetName.TASKS, row, faults);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "40, 40",
        "100, 100",
        "40.0, 40",
        "101, ",
        "-1, ",
        "40.5, ",
        "1e300, ",
    })
    void aPercentIsAWholeNumberFromZeroToAHundred(double typed, @Nullable Integer percent) {
        cell.setCellValue(typed);

        assertThat(reader.percent(COLUMN)).isEqualTo(Optional.ofNullable(percent));
        assertThat(codes()).isEqualTo(percent == null ? List.of("sheet-percent") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"40, 40", "' 40 ', 40", "40%, 40", "40 ％, 40", "四十, ", "4e1, ", "0x28, ", "%, "})
    void aPercentMayBeTypedAsText(String typed, @Nullable Integer percent) {
        cell.setCellValue(typed);

        assertThat(reader.percent(COLUMN)).isEqualTo(Optional.ofNullable(percent));
        assertThat(codes()).isEqualTo(percent == null ? List.of("sheet-percent") : List.of());
    }

    /** A file may say anything, whatever spreadsheet programs write. */
    @ParameterizedTest
    @CsvSource({"n, NaN", "n, Infinity", "n, forty", "d, 2023-06-20", "e, 40"})
    void aDamagedCellIsAtFaultAndNoMore(String type, String value) {
        cell.setCellValue(40);
        cell.getCTCell().setT(STCellType.Enum.forString(type));
        cell.getCTCell().setV(value);

        assertThat(reader.isEmpty(COLUMN)).isFalse();
        assertThat(reader.isLeftEmpty()).isFalse();
        assertThat(reader.percent(COLUMN)).isEmpty();
        assertThat(codes()).hasSize(1).isSubsetOf("sheet-percent", "sheet-formula");
        assertThat(reader.text(COLUMN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e18})
    void aDayBeyondAllYearsIsNone(double kept) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        cell.setCellValue(kept);
        cell.setCellStyle(style);

        assertThat(reader.day(COLUMN)).isEmpty();
        assertThat(codes()).containsExactly("sheet-day");
    }

    @ParameterizedTest
    @CsvSource({"0.4, 40", "0.07, 7", "1, 100", "0.405, ", "40, "})
    void aSpreadsheetKeepsAPercentAsAFraction(double kept, @Nullable Integer percent) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        cell.setCellValue(kept);
        cell.setCellStyle(style);

        assertThat(reader.percent(COLUMN)).isEqualTo(Optional.ofNullable(percent));
    }

    @ParameterizedTest
    @CsvSource({
        "68, 68",
        "68.50, 68.5",
        "68.1, 68.1",
        "123456789012345, 123456789012345",
        "0, 0",
        "-1, ",
    })
    void aNumberIsNotNegative(double typed, @Nullable BigDecimal number) {
        cell.setCellValue(typed);

        assertThat(reader.number(COLUMN)).isEqualTo(Optional.ofNullable(number));
        assertThat(codes()).isEqualTo(number == null ? List.of("sheet-number") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"68.50, 68.5", "'1,234', ", "68项, ", "1e5, "})
    void aNumberMayBeTypedAsText(String typed, @Nullable BigDecimal number) {
        cell.setCellValue(typed);

        assertThat(reader.number(COLUMN)).isEqualTo(Optional.ofNullable(number));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-20, 2023-06-20",
        "2023/6/20, 2023-06-20",
        "2023.6.2, 2023-06-02",
        "2023年6月20日, 2023-06-20",
        "2023-02-30, ",
        "6月20日, ",
        "20230620, ",
    })
    void aDayMayBeTypedAsText(String typed, @Nullable LocalDate day) {
        cell.setCellValue(typed);

        assertThat(reader.day(COLUMN)).isEqualTo(Optional.ofNullable(day));
        assertThat(codes()).isEqualTo(day == null ? List.of("sheet-day") : List.of());
    }

    @Test
    void aDayOfTheCalendarIsADayAndABareNumberIsNone() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        cell.setCellStyle(style);
        cell.setCellValue(LocalDate.of(2023, 6, 20));
        assertThat(reader.day(COLUMN)).contains(LocalDate.of(2023, 6, 20));

        cell.setCellStyle(workbook.createCellStyle());
        assertThat(reader.day(COLUMN)).isEmpty();
    }

    @Test
    void aFormulaAndAnErrorAreNoValues() {
        cell.setCellFormula("40+2");
        assertThat(reader.percent(COLUMN)).isEmpty();

        cell.removeFormula();
        cell.setCellErrorValue(FormulaError.REF);
        assertThat(reader.text(COLUMN)).isEmpty();

        assertThat(codes()).containsExactly("sheet-formula", "sheet-formula");
    }

    @Test
    void aTextMayLookLikeANumber() {
        cell.setCellValue(20230620);

        assertThat(reader.text(COLUMN)).contains("20230620");
    }

    @Test
    void blanksAreLeftEmpty() {
        cell.setCellValue(" \n ");

        assertThat(reader.isLeftEmpty()).isTrue();
        assertThat(reader.percent(COLUMN)).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void aFaultNamesTheCellAsASpreadsheetDoes() {
        cell.setCellValue(101);
        assertThat(reader.percent(COLUMN)).isEmpty();

        assertThat(faults.getFirst().place().name()).isEqualTo("填报!E7");
    }

    private List<String> codes() {
        return faults.stream().map(CellFault::code).toList();
    }
}
