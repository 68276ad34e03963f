package org.policytrack.reporting.document.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.policytrack.reporting.document.Block;
import org.policytrack.reporting.document.Cell;
import org.policytrack.reporting.document.Column;
import org.policytrack.reporting.document.ColumnWidths;
import org.policytrack.reporting.document.DataTable;
import org.policytrack.reporting.document.DocumentWords;
import org.policytrack.reporting.document.Heading;
import org.policytrack.reporting.document.HeadingNumbers;
import org.policytrack.reporting.document.OfficialDocument;
import org.policytrack.reporting.document.Paragraph;
import org.policytrack.reporting.document.Reference;
import org.policytrack.reporting.document.Span;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document as the page that is set: a tree, never a text that would have to be escaped. */
final class DocumentPage {

    private static final int LONGEST_PIECE = 1_000;

    private final OfficialDocument document;
    private final DocumentWords words;
    private final HeadingNumbers numbers;
    private final PdfFont font;
    private final Document page;
    private final Element body;
    private final Deque<Element> bookmarks = new ArrayDeque<>();
    private int headings;
    private int tables;

    private DocumentPage(OfficialDocument document, PdfFont font, Document page) {
        this.document = document;
        this.words = document.words();
        this.numbers = new HeadingNumbers(words);
        this.font = font;
        this.page = page;
        this.body = page.createElement("body");
    }

    static Document of(OfficialDocument document, PdfFont font, String styles) {
        try {
            Document page = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            new DocumentPage(document, font, page).write(styles);
            return page;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(String styles) {
        Element html = page.createElement("html");
        page.appendChild(html);
        html.setAttribute("lang", document.language().tag());
        Element head = child(html, "head");
        child(head, "title").setTextContent(document.title());
        Element description = child(head, "meta");
        description.setAttribute("name", "subject");
        description.setAttribute("content", words.day(document.madeOn()));
        child(head, "style").setTextContent(styles);
        bookmarks.push(child(head, "bookmarks"));
        html.appendChild(body);
        if (document.isDraft()) {
            paragraph("draft", words.draft());
        }
        paragraph("title", document.title());
        String subtitle = document.subtitle();
        if (subtitle != null) {
            paragraph("subtitle", subtitle);
        }
        document.blocks().forEach(this::block);
        paragraph("made-on", words.day(document.madeOn()));
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case DataTable table -> table(table);
        }
    }

    private void heading(Heading heading) {
        headings++;
        String text = numbers.numbered(heading);
        Element written = child(body, "h" + heading.level());
        written.setAttribute("id", "h" + headings);
        text(written, text);
        while (bookmarks.size() > heading.level()) {
            bookmarks.pop();
        }
        Element bookmark = child(bookmarks.element(), "bookmark");
        bookmark.setAttribute("name", text);
        bookmark.setAttribute("href", "#h" + headings);
        bookmarks.push(bookmark);
    }

    /** Each line is a paragraph of its own, so that it is set in as the first is. */
    private void paragraph(Paragraph paragraph) {
        Element written = child(body, "p");
        for (Span span : paragraph.spans()) {
            boolean isFirst = true;
            for (String line : span.text().split("\n", -1)) {
                written = isFirst ? written : child(body, "p");
                text(written, line);
                isFirst = false;
            }
            reference(written, span.reference());
        }
    }

    private void paragraph(String kind, String text) {
        Element written = child(body, "p");
        written.setAttribute("class", kind);
        text(written, text);
    }

    /** With a break for each of its lines; the layout would measure lines kept as they are again and again. */
    private void text(Element parent, String text) {
        boolean isFirst = true;
        for (String line : font.written(text).split("\n", -1)) {
            if (!isFirst) {
                child(parent, "br");
            }
            inPieces(parent, line);
            isFirst = false;
        }
    }

    /** The time that the layout takes grows with the square of the length of a piece. */
    private void inPieces(Element parent, String line) {
        int start = 0;
        while (line.length() - start > LONGEST_PIECE) {
            int end = line.offsetByCodePoints(start, LONGEST_PIECE / 2);
            parent.appendChild(page.createTextNode(line.substring(start, end)));
            start = end;
        }
        parent.appendChild(page.createTextNode(line.substring(start)));
    }

    private void reference(Element behind, @Nullable Reference reference) {
        if (reference != null) {
            Element written = child(behind, "span");
            written.setAttribute("class", "reference");
            written.setTextContent(reference.inBrackets());
        }
    }

    private void table(DataTable table) {
        tables++;
        paragraph("caption", words.caption(tables, table));
        Element written = child(body, "table");
        widths(written, ColumnWidths.onAPage(table, words));
        Element header = child(child(written, "thead"), "tr");
        for (Column column : table.columns()) {
            text(child(header, "th"), words.header(column));
        }
        Element rows = child(written, "tbody");
        for (List<Cell> row : table.rows()) {
            row(child(rows, "tr"), table.columns(), row);
        }
    }

    private void widths(Element table, List<Integer> characters) {
        int all = characters.stream().mapToInt(Integer::intValue).sum();
        Element group = child(table, "colgroup");
        characters.forEach(width -> child(group, "col").setAttribute("style", "width: " + 100.0 * width / all + "%"));
    }

    private void row(Element written, List<Column> columns, List<Cell> cells) {
        IntStream.range(0, cells.size()).forEach(place -> {
            Element cell = child(written, "td");
            if (columns.get(place).kind().isFigure()) {
                cell.setAttribute("class", "figure");
            }
            text(cell, words.of(cells.get(place)));
            reference(cell, cells.get(place).reference());
        });
    }

    private Element child(Element parent, String name) {
        Element child = page.createElement(name);
        parent.appendChild(child);
        return child;
    }
}
