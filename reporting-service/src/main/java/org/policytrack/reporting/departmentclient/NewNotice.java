package org.policytrack.reporting.departmentclient;

import org.jspecify.annotations.Nullable;

/**
 * A notice to be sent, as department-service takes it.
 *
 * @param department code of the department in whose inbox it goes
 * @param recipient username of the one person it is for; everybody of the department when null
 * @param about id of what it is about
 */
public record NewNotice(
        String department,
        @Nullable String recipient,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        String about) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;

    /** As much of a title as department-service takes. */
    public static String title(String title) {
        return cut(title, LONGEST_TITLE);
    }

    /** As much of a text as department-service takes. */
    public static String text(String text) {
        return cut(text, LONGEST_TEXT);
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
