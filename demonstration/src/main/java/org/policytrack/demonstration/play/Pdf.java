package org.policytrack.demonstration.play;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page with a line of text, as small as a PDF can be (ISO 32000-1, annex H.2). */
final class Pdf {

    private Pdf() {}

    /**
     * The file.
     *
     * @param line printable ASCII without parentheses and backslashes
     */
    static byte[] saying(String line) {
        String text = "BT /F1 14 Tf 72 760 Td (" + line + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
