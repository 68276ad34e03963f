package org.policytrack.task.departmentclient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be sent, as department-service takes it.
 *
 * @param department code of the department in whose inbox it goes
 * @param about id of what it is about
 * @param roles only those people of the department; everybody of it when left out
 * @param occasion a department gets one notice of an occasion, however often it is sent
 * @param reason why it is sent, in Chinese
 * @param reasonEn why it is sent, in English
 * @param climb to whom it climbs when nobody has acknowledged it
 */
public record NewNotice(
        String department,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        String about,
        @Nullable List<String> roles,
        @Nullable String occasion,
        @Nullable String reason,
        @Nullable String reasonEn,
        @Nullable Climb climb) {

    /** To everybody of the department. */
    public NewNotice(
            String department, String kind, String title, String text, String titleEn, String textEn, String about) {
        this(department, kind, title, text, titleEn, textEn, about, null, null, null, null, null);
    }

    /**
     * Where a notice goes that nobody has acknowledged.
     *
     * @param on the business day
     * @param department code
     */
    public record Climb(LocalDate on, String department, List<String> roles) {}
}
