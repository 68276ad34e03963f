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

    /** As much of a title as department-service takes. */
    public static String title(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
