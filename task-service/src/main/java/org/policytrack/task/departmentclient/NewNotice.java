package org.policytrack.task.departmentclient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.text.CutText;

/**
 * A notice to be sent, as department-service takes it.
 *
 * @param department code of the department in whose inbox it goes
 * @param about id of what it is about
 * @param roles whom of the department it is for, as tokens name roles
 * @param occasion a department gets one notice of an occasion, however often it is sent
 * @param reason why it is sent, in Chinese
 * @param reasonEn why it is sent, in English
 * @param climb to whom it climbs when nobody acknowledges it; null where it stays
 */
public record NewNotice(
        String department,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        String about,
        List<String> roles,
        String occasion,
        String reason,
        String reasonEn,
        @Nullable Climb climb) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_REASON = 1000;

    /** Of words that are longer than department-service takes, as much as it takes. */
    public NewNotice {
        title = CutText.cut(title, LONGEST_TITLE);
        text = CutText.cut(text, LONGEST_TEXT);
        titleEn = CutText.cut(titleEn, LONGEST_TITLE);
        textEn = CutText.cut(textEn, LONGEST_TEXT);
        reason = CutText.cut(reason, LONGEST_REASON);
        reasonEn = CutText.cut(reasonEn, LONGEST_REASON);
        roles = List.copyOf(roles);
    }

    /**
     * To whom a notice climbs.
     *
     * @param on the business day by which somebody has to have acknowledged it
     * @param department code
     * @param roles as tokens name roles
     */
    public record Climb(LocalDate on, String department, List<String> roles) {}
}
