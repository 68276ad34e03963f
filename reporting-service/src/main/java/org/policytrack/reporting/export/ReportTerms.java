package org.policytrack.reporting.export;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the columns of reports mean, by their heads: the same head means the same in every table. */
final class ReportTerms {

    private static final ResourceBundle MEANINGS = ResourceBundle.getBundle(
            "export.report-terms",
            Locale.ROOT,
            ReportTerms.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ReportTerms() {}

    /** Of a head that this version does not know, as a report of another one may have it, what table it stands in. */
    static String meaningOf(String head, String caption) {
        return MEANINGS.containsKey(head) ? MEANINGS.getString(head) : "“" + caption + "”中的“" + head + "”";
    }

    static boolean isKnown(String head) {
        return MEANINGS.containsKey(head);
    }
}
