package org.policytrack.reporting.form.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.ledger.Plain;
import org.policytrack.reporting.progress.WorkStatus;

/** Reads one row, cell by cell, as people fill them in: numbers typed as text too, a percent with or without its sign. */
final class RowReader {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final SheetName sheet;
    private final Row row;
    private final List<CellFault> faults;

    RowReader(SheetName sheet, Row row, List<CellFault> faults) {
        this.sheet = sheet;
        this.row = row;
        this.faults = faults;
    }

    Place place(Column column) {
        return new Place(sheet, row.getRowNum() + 1, column);
    }

    /** Whether nothing was filled in. */
    boolean isLeftEmpty() {
        return sheet.columns().stream().filter(Column::isFilledIn).allMatch(this::isEmpty);
    }

    /** A cell that cannot even be looked at has something in it. */
    boolean isEmpty(Column column) {
        try {
            @Nullable Cell cell = cell(column);
            return cell == null
                    || (cell.getCellType() == CellType.STRING && content(cell).isEmpty());
        } catch (RuntimeException damaged) {
            return false;
        }
    }

    /** Empty when nothing is there, or a fault. */
    Optional<String> text(Column column) {
        return read(column, "sheet-formula", Optional::of);
    }

    Optional<Integer> percent(Column column) {
        return read(column, "sheet-percent", text -> percentIn(text, isFormattedAsPercent(column)));
    }

    /** Not negative, without zeros at its end. */
    Optional<BigDecimal> number(Column column) {
        return read(column, "sheet-number", text -> numberIn(text).filter(number -> number.signum() >= 0))
                .map(Plain::of);
    }

    Optional<LocalDate> day(Column column) {
        return read(column, "sheet-day", RowReader::dayIn);
    }

    Optional<WorkStatus> status(Column column) {
        return read(column, "sheet-status", StatusWord::read);
    }

    void isAtFault(Column column, String code, Object... facts) {
        faults.add(CellFault.at(place(column), code, facts));
    }

    private <T> Optional<T> read(Column column, String code, Function<String, Optional<T>> meaning) {
        if (isEmpty(column)) {
            return Optional.empty();
        }
        if (isFormula(column)) {
            isAtFault(column, "sheet-formula");
            return Optional.empty();
        }
        Optional<T> read = whatItSays(column).flatMap(meaning);
        if (read.isEmpty()) {
            isAtFault(column, code);
        }
        return read;
    }

    private boolean isFormula(Column column) {
        try {
            @Nullable Cell cell = cell(column);
            return cell != null && (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR);
        } catch (RuntimeException damaged) {
            return false;
        }
    }

    /** Empty for what no spreadsheet program writes, such as a number that is none or a text that is not there. */
    private Optional<String> whatItSays(Column column) {
        try {
            return Optional.ofNullable(cell(column)).map(RowReader::content);
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private @Nullable Cell cell(Column column) {
        return row.getCell(column.ordinal(), Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
    }

    private static String content(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : Plain.of(BigDecimal.valueOf(cell.getNumericCellValue()))
                                .toPlainString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> cell.getStringCellValue().strip();
        };
    }

    /** A spreadsheet keeps 40% as 0.4. */
    private boolean isFormattedAsPercent(Column column) {
        try {
            @Nullable Cell cell = cell(column);
            return cell != null
                    && cell.getCellType() == CellType.NUMERIC
                    && cell.getCellStyle().getDataFormatString().contains("%");
        } catch (RuntimeException damaged) {
            return false;
        }
    }

    private static Optional<Integer> percentIn(String text, boolean isFraction) {
        return numberIn(text.replaceFirst("\\s*[%％]$", ""))
                .map(number -> isFraction ? number.multiply(ALL) : number)
                .filter(number -> number.signum() >= 0 && number.compareTo(ALL) <= 0)
                .map(Plain::of)
                .filter(number -> number.scale() == 0)
                .map(BigDecimal::intValueExact);
    }

    private static Optional<BigDecimal> numberIn(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<LocalDate> dayIn(String text) {
        Matcher day = DAY.matcher(text);
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
