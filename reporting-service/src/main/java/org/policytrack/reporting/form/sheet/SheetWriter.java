package org.policytrack.reporting.form.sheet;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes one sheet, row by row: typed cells, a header that stays, columns that are locked. */
final class SheetWriter {

    private static final int CHARACTER = 256;
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@";

    private final XSSFSheet sheet;
    private final Styles styles;
    private int rows;

    SheetWriter(XSSFSheet sheet, SheetName name, int frozenColumns, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
        XSSFRow header = sheet.createRow(rows++);
        for (Column column : name.columns()) {
            Cell cell = header.createCell(column.ordinal());
            cell.setCellValue(column.header());
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(column.ordinal(), column.width() * CHARACTER);
        }
        sheet.createFreezePane(frozenColumns, 1);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        printsOnePageWide(sheet);
    }

    private static void printsOnePageWide(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    /** The next row; the cells to be filled in are there already, empty. */
    Writing row(SheetName name) {
        XSSFRow row = sheet.createRow(rows++);
        name.columns().stream()
                .filter(Column::isFilledIn)
                .forEach(column -> row.createCell(column.ordinal()).setCellStyle(styles.filledIn()));
        return new Writing(row);
    }

    XSSFDataValidationHelper constraints() {
        return new XSSFDataValidationHelper(sheet);
    }

    /** What is typed into the column must be so; Excel says it while one types. */
    void checks(Column column, DataValidationConstraint constraint, String message) {
        if (rows > 1) {
            DataValidation check = sheet.getDataValidationHelper()
                    .createValidation(
                            constraint, new CellRangeAddressList(1, rows - 1, column.ordinal(), column.ordinal()));
            check.setShowErrorBox(true);
            check.createErrorBox(column.header(), message);
            sheet.addValidationData(check);
        }
    }

    void formats(Column column, CellStyle style) {
        for (int row = 1; row < rows; row++) {
            sheet.getRow(row).getCell(column.ordinal()).setCellStyle(style);
        }
    }

    /** One row. What is null leaves its cell empty. */
    final class Writing {

        private final XSSFRow row;

        Writing(XSSFRow row) {
            this.row = row;
        }

        /** As text, whatever it begins with: a spreadsheet takes it for a formula neither now nor when it is edited. */
        Writing text(Column column, @Nullable String text) {
            if (text != null) {
                boolean looksLikeAFormula = !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
                Cell cell = row.createCell(column.ordinal());
                cell.setCellValue(text);
                cell.setCellStyle(looksLikeAFormula ? styles.quoted() : styles.locked());
            }
            return this;
        }

        Writing number(Column column, @Nullable Number number) {
            if (number != null) {
                Cell cell = row.createCell(column.ordinal());
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(styles.locked());
            }
            return this;
        }

        Writing day(Column column, LocalDate day) {
            Cell cell = row.createCell(column.ordinal());
            cell.setCellValue(day);
            cell.setCellStyle(styles.lockedDay());
            return this;
        }
    }
}
