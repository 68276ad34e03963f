package org.policytrack.reporting.document.sheet;

import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.policytrack.reporting.document.DocumentWords;
import org.policytrack.reporting.document.PlainText;

/** Text in cells: always text, whatever it begins with, and no longer than Excel reads. */
final class SheetText {

    private static final int LONGEST = 32_767;

    /** Excel takes these for the sign of that number (ECMA-376, 22.9.2.19), in filed text too. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String ESCAPED_LOW_LINE = "_x005F_";
    private static final String AS_TEXT = "@";

    private SheetText() {}

    static void put(Worksheet sheet, int row, int column, String text, DocumentWords words) {
        if (text.isEmpty()) {
            return;
        }
        String cut = PlainText.cut(text, LONGEST, words);
        sheet.inlineString(row, column, LOOKS_ESCAPED.matcher(cut).replaceAll(ESCAPED_LOW_LINE));
        if (PlainText.looksLikeFormula(cut)) {
            sheet.style(row, column)
                    .format(AS_TEXT)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        } else {
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }
}
