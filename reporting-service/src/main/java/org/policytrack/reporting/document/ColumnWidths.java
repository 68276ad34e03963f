package org.policytrack.reporting.document;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** How wide the columns of a table are to be, in half-width characters, by what stands in them. */
public final class ColumnWidths {

    private static final int LEAST = 6;
    private static final int MOST = 48;
    private static final int ROWS_LOOKED_AT = 500;
    private static final int FIRST_WIDE_CHARACTER = 0x1100;

    /** Of 10.5 pt, between the margins of a page. */
    private static final int ON_A_PAGE = 84;

    private static final int MARGINS_OF_A_CELL = 2;
    private static final int LEAST_OF_TEXT = 6;

    private ColumnWidths() {}

    /**
     * As wide as a page, in parts of any size: numbers, dates and references stay on a line of their own as long as there is
     * room for them, and text takes what is left.
     */
    public static List<Integer> onAPage(DataTable table, DocumentWords words) {
        List<Column> columns = table.columns();
        int[] wanted = new int[columns.size()];
        int[] needed = new int[columns.size()];
        for (int place = 0; place < columns.size(); place++) {
            int cells = cells(table, place, cell -> of(words.of(cell)) + ofReference(cell));
            int header = of(words.header(columns.get(place)));
            boolean isText = columns.get(place).kind() == ColumnKind.TEXT;
            wanted[place] = Math.max(cells, header) + MARGINS_OF_A_CELL;
            needed[place] = Math.max(isText ? Math.min(cells, LEAST_OF_TEXT) : cells, Math.min(header, LEAST_OF_TEXT))
                    + MARGINS_OF_A_CELL;
        }
        int all = IntStream.of(wanted).sum();
        int least = IntStream.of(needed).sum();
        if (all <= ON_A_PAGE || least >= ON_A_PAGE) {
            return IntStream.of(all <= ON_A_PAGE ? wanted : needed).boxed().toList();
        }
        double part = (double) (ON_A_PAGE - least) / (all - least);
        return IntStream.range(0, columns.size())
                .map(place -> needed[place] + (int) Math.round(part * (wanted[place] - needed[place])))
                .boxed()
                .toList();
    }

    private static int cells(DataTable table, int place, ToIntFunction<Cell> width) {
        return table.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .map(row -> row.get(place))
                .mapToInt(width)
                .max()
                .orElse(LEAST);
    }

    /** Which is set in half the size. */
    private static int ofReference(Cell cell) {
        Reference reference = cell.reference();
        return reference == null ? 0 : (reference.inBrackets().length() + 1) / 2;
    }

    /** Of a sheet, which is as wide as it has to be. */
    public static List<Integer> of(DataTable table, DocumentWords words) {
        return IntStream.range(0, table.columns().size())
                .map(place -> Math.max(
                        cells(table, place, cell -> of(words.of(cell))),
                        of(words.header(table.columns().get(place)))))
                .boxed()
                .toList();
    }

    /** Of the longest line, within what can be read. */
    public static int of(String text) {
        int widest = text.lines().mapToInt(ColumnWidths::whole).max().orElse(0);
        return Math.clamp(widest + 1L, LEAST, MOST);
    }

    /** Of one line, however long. */
    public static int whole(String line) {
        return line.codePoints()
                .map(sign -> sign < FIRST_WIDE_CHARACTER ? 1 : 2)
                .sum();
    }
}
