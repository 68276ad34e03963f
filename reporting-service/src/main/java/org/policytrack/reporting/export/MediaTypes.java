package org.policytrack.reporting.export;

/** The types of the files that are given out, for annotations. */
final class MediaTypes {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF = "application/pdf";
    static final String CSV = "text/csv";
    static final String JSON = "application/json";

    private MediaTypes() {}
}
