package org.policytrack.kit.text;

/** Texts of a greatest length, counted as the columns of the databases and the bounds of the contracts count it. */
public final class CutText {

    private CutText() {}

    /**
     * The text itself where it fits, else as much of it as leaves room for the mark that it was cut; never between the two
     * halves of a character.
     *
     * @param longest in UTF-16 units, at least 2
     */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
