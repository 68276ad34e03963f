package org.policytrack.task.departmentclient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be sent, as department-service takes it.
 *
 * @param department code of the department in whose inbox it goes
 * @param roles whom of the department it is for, as tokens name roles
 * @param about id of what it is about
 * @param occasion a department gets one notice of each
 * @param reason why it is sent, in words
 * @param climb where it goes when nobody acknowledges it; null where it stays
 */
public record NewNotice(
        String department,
        List<String> roles,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        String about,
        String occasion,
        String reason,
        String reasonEn,
        @Nullable Climb climb) {

    /**
     * To whom a notice climbs.
     *
     * @param on the business day by which somebody has to have acknowledged it
     */
    public record Climb(LocalDate on, String department, List<String> roles) {}
}
