package org.policytrack.reporting.form.sheet;

import java.time.YearMonth;
import org.policytrack.kit.problem.Refusal;

/** 422: the file as a whole is not the form that can be filed. */
final class SheetRefused extends Refusal {

    private SheetRefused(String code, Object... facts) {
        super(422, code, facts);
    }

    /** It is nothing that a spreadsheet program has saved as .xlsx. */
    static SheetRefused notXlsx() {
        return new SheetRefused("sheet-not-xlsx");
    }

    static SheetRefused encrypted() {
        return new SheetRefused("sheet-encrypted");
    }

    static SheetRefused withMacros() {
        return new SheetRefused("sheet-with-macros");
    }

    /** It would be larger than any form when it is unpacked. */
    static SheetRefused tooLargeUnpacked(long limit) {
        return new SheetRefused("sheet-too-large-unpacked", limit);
    }

    /** A sheet or the header of a column is not there. */
    static SheetRefused notTheForm(String missing) {
        return new SheetRefused("sheet-not-the-form", missing);
    }

    /** What it is about was changed in the file. */
    static SheetRefused changed() {
        return new SheetRefused("sheet-changed");
    }

    static SheetRefused ofAnotherDepartment(String department, String asked) {
        return new SheetRefused("sheet-of-another-department", department, asked);
    }

    static SheetRefused ofAnotherPeriod(YearMonth period, YearMonth asked) {
        return new SheetRefused("sheet-of-another-period", period, asked);
    }

    static SheetRefused nothingFilledIn() {
        return new SheetRefused("sheet-nothing-filled-in");
    }
}
