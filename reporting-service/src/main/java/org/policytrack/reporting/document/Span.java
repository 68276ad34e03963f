package org.policytrack.reporting.document;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a paragraph.
 *
 * @param reference of the figure that its last words tell; null for none
 */
public record Span(String text, @Nullable Reference reference) {

    public Span {
        text = PlainText.of(text);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a piece of a paragraph without words");
        }
    }
}
