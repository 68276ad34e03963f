package org.policytrack.reporting.document;

import java.util.ArrayList;
import java.util.List;

/** Counts the headings of one document, in its order, so that each file numbers them alike. */
public final class HeadingNumbers {

    private final DocumentWords words;
    private final List<Integer> numbers = new ArrayList<>();

    public HeadingNumbers(DocumentWords words) {
        this.words = words;
    }

    /** The next heading with its number before it. */
    public String numbered(Heading heading) {
        while (numbers.size() > heading.level()) {
            numbers.removeLast();
        }
        if (numbers.size() == heading.level()) {
            numbers.set(heading.level() - 1, numbers.getLast() + 1);
        } else {
            numbers.add(1);
        }
        return words.headingNumber(numbers) + heading.text();
    }
}
