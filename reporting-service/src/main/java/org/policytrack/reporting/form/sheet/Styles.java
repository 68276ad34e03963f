package org.policytrack.reporting.form.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a form look: grey and locked, or white and to be filled in. */
record Styles(
        XSSFCellStyle header,
        XSSFCellStyle locked,
        XSSFCellStyle quoted,
        XSSFCellStyle lockedDay,
        XSSFCellStyle filledIn,
        XSSFCellStyle filledInDay) {

    private static final String DAY = "yyyy-mm-dd";

    static Styles of(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        XSSFCellStyle header = grey(workbook);
        header.setFont(bold);
        XSSFCellStyle quoted = grey(workbook);
        quoted.setQuotePrefixed(true);
        XSSFCellStyle filledIn = bordered(workbook);
        filledIn.setLocked(false);
        return new Styles(header, grey(workbook), quoted, ofDays(workbook, grey(workbook)), filledIn, days(workbook));
    }

    private static XSSFCellStyle days(XSSFWorkbook workbook) {
        XSSFCellStyle style = ofDays(workbook, bordered(workbook));
        style.setLocked(false);
        return style;
    }

    private static XSSFCellStyle ofDays(XSSFWorkbook workbook, XSSFCellStyle style) {
        style.setDataFormat(workbook.createDataFormat().getFormat(DAY));
        return style;
    }

    private static XSSFCellStyle grey(XSSFWorkbook workbook) {
        XSSFCellStyle style = bordered(workbook);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
