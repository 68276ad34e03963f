package org.policytrack.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.document.TestDocument.dictionary;
import static org.policytrack.reporting.document.TestDocument.report;
import static org.policytrack.reporting.document.TestDocument.saying;
import static org.policytrack.reporting.document.TestDocument.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.policytrack.reporting.document.sheet.WriteSpreadsheet;
import org.policytrack.reporting.document.word.WriteWord;

/** Office files keep to the schemas of ECMA-376: Office offers to repair what does not, and others read it as they like. */
class ValidFilesTest {

    static Stream<OfficialDocument> documents() {
        return Stream.of(
                report(),
                TestDocument.with(false, List.of()),
                saying("=cmd|'/c calc'!A1 😀 \u202E \u0000 </w:t>\n\t_x0000_"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aWordFileKeepsToTheSchema(OfficialDocument document) throws IOException, XmlException {
        assertThat(faults(written(out -> WriteWord.to(out, document)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aSpreadsheetKeepsToTheSchema(OfficialDocument document) throws IOException, XmlException {
        assertThat(faults(written(out -> WriteSpreadsheet.to(out, document, dictionary()))))
                .isEmpty();
    }

    private static List<String> faults(byte[] content) throws IOException, XmlException {
        List<XmlError> faults = new ArrayList<>();
        XmlOptions options = new XmlOptions().setErrorListener(faults);
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts += isChecked(part.getName(), new ByteArrayInputStream(zip.readAllBytes()), options) ? 1 : 0;
            }
        }
        assertThat(parts).isGreaterThan(3);
        return faults.stream().map(XmlError::getMessage).toList();
    }

    private static boolean isChecked(String part, ByteArrayInputStream content, XmlOptions options)
            throws IOException, XmlException {
        String kind = part.replaceAll("\\d*\\.xml$", "");
        switch (kind) {
            case "word/document" -> DocumentDocument.Factory.parse(content).validate(options);
            case "word/styles" -> StylesDocument.Factory.parse(content).validate(options);
            case "word/header" -> HdrDocument.Factory.parse(content).validate(options);
            case "word/footer" -> FtrDocument.Factory.parse(content).validate(options);
            case "xl/workbook" -> WorkbookDocument.Factory.parse(content).validate(options);
            case "xl/styles" -> StyleSheetDocument.Factory.parse(content).validate(options);
            case "xl/worksheets/sheet" ->
                WorksheetDocument.Factory.parse(content).validate(options);
            default -> {
                return false;
            }
        }
        return true;
    }
}
