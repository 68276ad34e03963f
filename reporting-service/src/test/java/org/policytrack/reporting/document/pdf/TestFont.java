package org.policytrack.reporting.document.pdf;

/** What a PDF writes for a text, for tests of other packages. */
public final class TestFont {

    private TestFont() {}

    public static String written(String text) {
        return PdfFont.get().written(text);
    }
}
