package org.policytrack.reporting.form.sheet;

/** Columns of the sheet 说明: what the form is about, a row for each word of it. */
enum AboutColumn implements Column {
    LABEL("填报表", 16, false),
    CONTENT("内容", 80, false);

    private final String header;
    private final int width;
    private final boolean isFilledIn;

    AboutColumn(String header, int width, boolean isFilledIn) {
        this.header = header;
        this.width = width;
        this.isFilledIn = isFilledIn;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public boolean isFilledIn() {
        return isFilledIn;
    }

    @Override
    public int width() {
        return width;
    }
}
