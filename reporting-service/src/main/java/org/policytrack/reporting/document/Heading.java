package org.policytrack.reporting.document;

/**
 * A heading; its number is the document's affair.
 *
 * @param level from 1 to 4, written 一、 （一） 1. （1） in Chinese
 */
public record Heading(int level, String text) implements Block {

    public static final int DEEPEST = 4;

    public Heading {
        text = PlainText.line(text);
        if (level < 1 || level > DEEPEST) {
            throw new IllegalArgumentException("no level of a heading: " + level);
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a heading without words");
        }
    }
}
