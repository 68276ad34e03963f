package org.policytrack.reporting.document.sheet;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.policytrack.reporting.document.DocumentText;
import org.policytrack.reporting.document.DocumentWords;
import org.policytrack.reporting.document.OfficialDocument;

/** What a document says besides its tables, line by line, so that the spreadsheet alone says all of it. */
final class TextSheet {

    private static final int WIDTH = 110;

    private final Worksheet sheet;
    private final DocumentWords words;
    private int rows;

    private TextSheet(Worksheet sheet, DocumentWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    static void write(Workbook workbook, SheetNames names, OfficialDocument document) throws IOException {
        DocumentWords words = document.words();
        TextSheet text = new TextSheet(workbook.newWorksheet(names.next(words.text())), words);
        Printing.onPages(text.sheet);
        text.sheet.width(0, WIDTH);
        DocumentText.of(document).forEach(text::add);
        text.sheet.close();
    }

    private void add(DocumentText.Line line) {
        SheetText.put(sheet, rows, 0, line.text(), words);
        RowHeights.put(sheet, rows, List.of(line.text()), List.of(WIDTH));
        if (line.isHeading()) {
            sheet.style(rows, 0).bold().set();
        }
        rows++;
    }
}
