package org.policytrack.reporting.departmentclient;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.text.CutText;

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

    /** Of words that are longer than department-service takes, as much as it takes. */
    public NewNotice {
        title = CutText.cut(title, LONGEST_TITLE);
        text = CutText.cut(text, LONGEST_TEXT);
        titleEn = CutText.cut(titleEn, LONGEST_TITLE);
        textEn = CutText.cut(textEn, LONGEST_TEXT);
        reason = reason == null ? null : CutText.cut(reason, LONGEST_REASON);
        reasonEn = reasonEn == null ? null : CutText.cut(reasonEn, LONGEST_REASON);
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
}
