package org.policytrack.reporting.document;

import java.util.List;
import java.util.stream.IntStream;

/** How wide the columns of a table want to be, in half-width characters, by what stands in them. */
public final class ColumnWidths {

    private static final int LEAST = 6;
    private static final int MOST = 48;
    private static final int ROWS_LOOKED_AT = 500;
    private static final int FIRST_WIDE_CHARACTER = 0x1100;

    private ColumnWidths() {}

    public static List<Integer> of(DataTable table, DocumentWords words) {
        return IntStream.range(0, table.columns().size())
                .map(place -> table.rows().stream()
                        .limit(ROWS_LOOKED_AT)
                        .map(row -> row.get(place))
                        .mapToInt(cell -> of(words.of(cell)))
                        .reduce(of(words.header(table.columns().get(place))), Math::max))
                .boxed()
                .toList();
    }

    /** Of the longest line, within what can be read. */
    public static int of(String text) {
        int widest = text.lines()
                .mapToInt(line -> line.codePoints()
                        .limit(MOST)
                        .map(sign -> sign < FIRST_WIDE_CHARACTER ? 1 : 2)
                        .sum())
                .max()
                .orElse(0);
        return Math.clamp(widest + 1L, LEAST, MOST);
    }
}
