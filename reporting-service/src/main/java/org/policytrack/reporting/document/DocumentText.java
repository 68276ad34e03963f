package org.policytrack.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A document as plain lines, in its order, with the captions of its tables in place of them. */
public final class DocumentText {

    private final DocumentWords words;
    private final HeadingNumbers numbers;
    private final List<Line> lines = new ArrayList<>();
    private int tables;

    private DocumentText(DocumentWords words) {
        this.words = words;
        this.numbers = new HeadingNumbers(words);
    }

    public static List<Line> of(OfficialDocument document) {
        DocumentText text = new DocumentText(document.words());
        text.add(document);
        return text.lines;
    }

    private void add(OfficialDocument document) {
        if (document.isDraft()) {
            lines.add(new Line(words.draft(), true));
        }
        lines.add(new Line(document.title(), true));
        String subtitle = document.subtitle();
        if (subtitle != null) {
            lines.add(new Line(subtitle, true));
        }
        document.blocks().forEach(block -> lines.add(line(block)));
        lines.add(new Line(words.day(document.madeOn()), false));
    }

    private Line line(Block block) {
        return switch (block) {
            case Heading heading -> new Line(numbers.numbered(heading), true);
            case Paragraph paragraph -> new Line(text(paragraph), false);
            case DataTable table -> {
                tables++;
                yield new Line(words.caption(tables, table), false);
            }
        };
    }

    private static String text(Paragraph paragraph) {
        return paragraph.spans().stream()
                .map(span -> span.text()
                        + (span.reference() == null ? "" : span.reference().inBrackets()))
                .collect(Collectors.joining())
                .strip();
    }

    /** One line; that of a paragraph may itself have lines. */
    public record Line(String text, boolean isHeading) {}
}
