package org.policytrack.reporting.document.sheet;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.policytrack.reporting.document.ColumnWidths;

/**
 * How high rows are whose text takes several lines: LibreOffice shows of such a row the first line only where the file does
 * not say. Rows of one line are left to the program.
 */
final class RowHeights {

    private static final double OF_A_LINE = 15;
    private static final double MOST = 405;

    private RowHeights() {}

    /** For cells one beside the other, each of its text, in columns of these widths. */
    static void put(Worksheet sheet, int row, List<String> texts, List<Integer> widths) {
        int lines = 1;
        for (int place = 0; place < texts.size(); place++) {
            lines = Math.max(lines, lines(texts.get(place), widths.get(place)));
        }
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(MOST, lines * OF_A_LINE));
        }
    }

    private static int lines(String text, int width) {
        long lines = text.lines()
                .limit((long) (MOST / OF_A_LINE))
                .mapToLong(line -> Math.ceilDiv(Math.max(1, ColumnWidths.whole(line)), width))
                .sum();
        return (int) Math.min(lines, (long) (MOST / OF_A_LINE));
    }
}
