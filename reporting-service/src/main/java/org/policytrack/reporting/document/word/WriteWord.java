package org.policytrack.reporting.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.policytrack.reporting.document.Block;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentWords;
import org.policytrack.reporting.document.FixedZip;
import org.policytrack.reporting.document.Heading;
import org.policytrack.reporting.document.HeadingNumbers;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.Paragraph;
import org.policytrack.reporting.document.Span;

/** Writes a document for Word (DOCX). */
public final class WriteWord {

    /** In twentieths of a point. */
    private static final int BELOW_A_TABLE = 140;

    private final XWPFDocument word;
    private final OfficialDocument document;
    private final DocumentWords words;
    private final HeadingNumbers numbers;
    private int tables;

    private WriteWord(XWPFDocument word, OfficialDocument document) {
        this.word = word;
        this.document = document;
        this.words = document.words();
        this.numbers = new HeadingNumbers(words);
    }

    /**
     * Writes all of it.
     *
     * @param out is left open
     */
    public static void to(OutputStream out, OfficialDocument document) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            PageLayout.applyTo(word, document.words(), document.isDraft());
            new WriteWord(word, document).write();
            word.write(written);
        }
        try (ZipFile file =
                ZipFile.builder().setByteArray(written.toByteArray()).get()) {
            FixedZip.copy(file, Map.of(), out);
        }
    }

    private void write() {
        properties(word.getProperties().getCoreProperties(), document.madeOn());
        if (document.isDraft()) {
            paragraph(Style.DRAFT, words.draft());
        }
        paragraph(Style.TITLE, document.title());
        String subtitle = document.subtitle();
        if (subtitle != null) {
            paragraph(Style.SUBTITLE, subtitle);
        }
        document.blocks().forEach(this::block);
        paragraph(Style.MADE_ON, words.day(document.madeOn()));
    }

    private void properties(POIXMLProperties.CoreProperties properties, LocalDate madeOn) {
        String start = madeOn + "T00:00:00Z";
        properties.setTitle(document.title());
        properties.setCreator("policytrack");
        try {
            properties.setCreated(start);
            properties.setModified(start);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> paragraph(Style.of(heading), numbers.numbered(heading));
            case Paragraph paragraph -> paragraph(paragraph);
            case DataTable table -> {
                tables++;
                paragraph(Style.CAPTION, words.caption(tables, table));
                WordTable.addTo(word, table, words);
            }
        }
    }

    /** Each line is a paragraph of its own, so that it is set in as the first is. */
    private void paragraph(Paragraph paragraph) {
        XWPFParagraph written = styled(Style.BODY);
        for (Span span : paragraph.spans()) {
            boolean isFirst = true;
            for (String line : span.text().split("\n", -1)) {
                written = isFirst ? written : styled(Style.BODY);
                WordText.add(written, line);
                isFirst = false;
            }
            WordText.add(written, span.reference());
        }
    }

    private void paragraph(Style style, String text) {
        WordText.add(styled(style), text);
    }

    private XWPFParagraph styled(Style style) {
        boolean isBelowTable = !word.getBodyElements().isEmpty()
                && word.getBodyElements().getLast().getElementType() == BodyElementType.TABLE;
        XWPFParagraph written = word.createParagraph();
        written.setStyle(style.id());
        if (isBelowTable && style != Style.CAPTION && style != Style.MADE_ON) {
            written.setSpacingBefore(BELOW_A_TABLE);
        }
        return written;
    }
}
