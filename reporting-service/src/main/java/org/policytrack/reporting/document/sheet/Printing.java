package org.policytrack.reporting.document.sheet;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** A sheet as it is printed: A4, lying, all columns on one page. */
final class Printing {

    private Printing() {}

    static void onPages(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
