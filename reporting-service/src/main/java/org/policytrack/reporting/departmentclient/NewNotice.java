package org.policytrack.reporting.departmentclient;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be sent, as department-service takes it.
 *
 * @param department code of the department in whose inbox it goes
 * @param recipient username of the one person it is for; everybody of the department when null
 * @param about id of what it is about
 * @param roles only the people of the department with one of these; everybody when null, and never with a recipient
 * @param occasion a department gets one notice per occasion, whatever is sent; null where each is one of its own
 * @param reason why it is sent, in words
 */
public record NewNotice(
        String department,
        @Nullable String recipient,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        String about,
        @Nullable List<String> roles,
        @Nullable String occasion,
        @Nullable String reason,
        @Nullable String reasonEn) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_REASON = 1000;

    public NewNotice {
        roles = roles == null ? null : List.copyOf(roles);
    }

    /** One of no occasion, for the recipient or everybody of the department. */
    public NewNotice(
            String department,
            @Nullable String recipient,
            String kind,
            String title,
            String text,
            String titleEn,
            String textEn,
            String about) {
        this(department, recipient, kind, title, text, titleEn, textEn, about, null, null, null, null);
    }

    /** As much of a title as department-service takes. */
    public static String title(String title) {
        return cut(title, LONGEST_TITLE);
    }

    /** As much of a text as department-service takes. */
    public static String text(String text) {
        return cut(text, LONGEST_TEXT);
    }

    /** As much of a reason as department-service takes. */
    public static String reason(String reason) {
        return cut(reason, LONGEST_REASON);
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
