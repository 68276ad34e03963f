package org.policytrack.reporting.document.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.DocumentWords;
import org.policytrack.reporting.document.Reference;

/**
 * One sheet with a table: typed cells below a header that stays and filters. The references of a column stand in a column
 * of their own behind it, since a number with one beside it were no number any more.
 */
final class TableSheet {

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int DIGITS_OF_A_NUMBER = 15;
    private static final int WIDTH_OF_REFERENCES = 10;
    private static final String DAY = "yyyy-mm-dd";
    private static final String GREY = "FFD9D9D9";

    private final Worksheet sheet;
    private final List<Column> columns;
    private final DocumentWords words;
    private int rows;
    private int cells;

    TableSheet(Workbook workbook, String name, List<Column> columns, List<Integer> widths, DocumentWords words) {
        this.sheet = workbook.newWorksheet(name);
        this.columns = columns;
        this.words = words;
        header(widths);
    }

    private void header(List<Integer> widths) {
        Printing.onPages(sheet);
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            head(words.header(column), widths.get(place));
            if (column.hasReferences()) {
                head(words.referenceHeader(column), WIDTH_OF_REFERENCES);
            }
        }
        rows = 1;
    }

    private void head(String text, int width) {
        SheetText.put(sheet, 0, cells, text, words);
        sheet.style(0, cells).bold().fillColor(GREY).borderStyle("thin").set();
        sheet.width(cells, width);
        cells++;
    }

    /** The next row, as high as its text; the heights of all rows are kept, so that this is not for streams. */
    void addAsHighAsItsText(List<Cell> row, List<Integer> widths) throws IOException {
        RowHeights.put(sheet, rows, row.stream().map(words::of).toList(), widths);
        add(row);
    }

    int rows() {
        return rows;
    }

    void add(List<Cell> row) throws IOException {
        int place = 0;
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            put(place++, cell);
            if (columns.get(column).hasReferences()) {
                Reference reference = cell.reference();
                if (reference != null) {
                    sheet.inlineString(rows, place, reference.value());
                    sheet.style(rows, place).verticalAlignment("top").set();
                }
                place++;
            }
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void put(int place, Cell cell) {
        switch (cell) {
            case Cell.Text text -> SheetText.put(sheet, rows, place, text.text(), words);
            case Cell.Numeric number -> number(place, cell, number.value(), decimals(number.value()));
            case Cell.Percent percent ->
                number(place, cell, percent.value().movePointLeft(2), decimals(percent.value()) + "%");
            case Cell.Day day -> {
                sheet.value(rows, place, day.value());
                sheet.style(rows, place).format(DAY).verticalAlignment("top").set();
            }
            case Cell.NoData _ -> SheetText.put(sheet, rows, place, words.of(cell), words);
            case Cell.Blank _ -> {}
        }
    }

    /** What has more digits than a spreadsheet keeps stays whole, as text. */
    private void number(int place, Cell cell, BigDecimal value, String format) {
        if (value.stripTrailingZeros().precision() > DIGITS_OF_A_NUMBER) {
            sheet.inlineString(rows, place, words.of(cell));
            sheet.style(rows, place)
                    .horizontalAlignment("right")
                    .verticalAlignment("top")
                    .set();
        } else {
            sheet.value(rows, place, value);
            sheet.style(rows, place).format(format).verticalAlignment("top").set();
        }
    }

    /** Shows the decimals that the number has. */
    private static String decimals(BigDecimal value) {
        return value.scale() == 0 ? "0" : "0." + "0".repeat(value.scale());
    }

    void end() throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, cells - 1);
        sheet.close();
    }
}
