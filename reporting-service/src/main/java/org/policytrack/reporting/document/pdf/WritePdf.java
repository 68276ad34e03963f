package org.policytrack.reporting.document.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.policytrack.reporting.document.OfficialDocument;

/** Writes a document as PDF. */
public final class WritePdf {

    private static final String STYLES = "/document/pdf/page.css";
    private static final String DRAFT_MARK = "DRAFT MARK";

    /** Marks for programs that read aloud double the memory that a table takes: a long one goes without. */
    private static final int CELLS_WITH_MARKS = 2000;

    private WritePdf() {}

    /**
     * Writes all of it.
     *
     * @param out is left open
     */
    public static void to(OutputStream out, OfficialDocument document) throws IOException {
        PdfFont font = PdfFont.get();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(font::file, PdfFont.FAMILY);
        builder.usePdfUaAccessibility(document.cells() <= CELLS_WITH_MARKS);
        builder.withW3cDocument(DocumentPage.of(document, font, styles(document)), null);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            datedAs(pdf, document.madeOn());
            pdf.save(written);
        }
        written.writeTo(out);
    }

    private static String styles(OfficialDocument document) {
        String mark = document.isDraft() ? document.words().draft() : "";
        try (InputStream styles = Objects.requireNonNull(WritePdf.class.getResourceAsStream(STYLES), STYLES)) {
            return new String(styles.readAllBytes(), StandardCharsets.UTF_8).replace(DRAFT_MARK, mark);
        } catch (IOException brokenResource) {
            throw new UncheckedIOException(brokenResource);
        }
    }

    /** The library puts the time of day into the file, and makes its id of it. */
    private static void datedAs(PDDocument pdf, LocalDate madeOn) {
        GregorianCalendar day = GregorianCalendar.from(madeOn.atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation about = pdf.getDocumentInformation();
        about.setCreationDate(day);
        about.setModificationDate(day);
        about.setCreator("policytrack");
        about.setProducer("policytrack");
        pdf.setDocumentId(madeOn.toEpochDay());
    }
}
