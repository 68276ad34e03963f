package org.policytrack.reporting.document;

import java.util.List;

/** Running text, piece by piece; each line of it is set in like a paragraph. */
public record Paragraph(List<Span> spans) implements Block {

    public Paragraph {
        spans = List.copyOf(spans);
        if (spans.stream().allMatch(span -> span.text().isBlank())) {
            throw new IllegalArgumentException("a paragraph without words");
        }
    }

    public static Paragraph of(String text) {
        return new Paragraph(List.of(new Span(text, null)));
    }
}
