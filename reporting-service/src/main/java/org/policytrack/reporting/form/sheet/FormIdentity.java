package org.policytrack.reporting.form.sheet;

import java.time.YearMonth;
import org.policytrack.kit.digest.Sha256;

/** Which form a spreadsheet is. */
record FormIdentity(String plan, String department, YearMonth period) {

    /** Goes up with every change of the sheets that makes older ones unreadable. */
    static final String VERSION = "1";

    private static final int CHECK_DIGITS = 12;

    /** Tells a form that was changed by mistake; it keeps no secret. */
    String check() {
        return Sha256.of(String.join("\n", VERSION, plan, department, period.toString()))
                .substring(0, CHECK_DIGITS);
    }
}
