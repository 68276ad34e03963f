package org.policytrack.reporting.document.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV by RFC 4180, without the library that wrote it. */
public final class CsvFile {

    private final List<List<String>> records = new ArrayList<>();
    private List<String> record = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();

    private CsvFile() {}

    public static List<List<String>> records(byte[] content) {
        CsvFile file = new CsvFile();
        file.read(new String(content, StandardCharsets.UTF_8));
        return file.records;
    }

    private void read(String text) {
        boolean isQuoted = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (isQuoted && sign == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && sign == ',') {
                endOfField();
            } else if (!isQuoted && sign == '\r' && text.charAt(at + 1) == '\n') {
                endOfField();
                records.add(record);
                record = new ArrayList<>();
                at++;
            } else {
                field.append(sign);
            }
        }
        if (isQuoted || !record.isEmpty() || !field.isEmpty()) {
            throw new IllegalStateException("the file ends in a record");
        }
    }

    private void endOfField() {
        record.add(field.toString());
        field.setLength(0);
    }
}
