package org.policytrack.reporting.document;

import java.util.regex.Pattern;

/** The number (标号) under which a figure is found again, such as F12: the same in every file of a document. */
public record Reference(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{1,3}[0-9]{1,6}");

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no reference: " + value);
        }
    }

    /** As it stands behind what it refers to. */
    public String inBrackets() {
        return "[" + value + "]";
    }
}
