package org.policytrack.reporting.taskclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When people are reminded of the reports of a plan (提醒阶梯), as far as it is about reports. What task-service does not
 * say is as it usually is.
 *
 * @param reportDaysBefore calendar days before the day a report is owed by, the farthest first
 * @param overdueEveryDays calendar days from one reminder of what is late to the next
 * @param headFromDaysLeft days left from which the head of the department is told too
 * @param officeFromWorkingDaysLate working days late from which the coordinating office is told
 * @param reviewAfterWorkingDays working days after which a report has waited too long for its review
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReminderLadder(
        List<Integer> reportDaysBefore,
        Integer overdueEveryDays,
        Integer headFromDaysLeft,
        Integer officeFromWorkingDaysLate,
        Integer reviewAfterWorkingDays) {

    private static final List<Integer> USUAL_DAYS_BEFORE = List.of(3, 1);
    private static final int USUAL_OVERDUE_EVERY = 7;
    private static final int USUAL_HEAD_FROM = 1;
    private static final int USUAL_OFFICE_FROM = 5;
    private static final int USUAL_REVIEW_AFTER = 3;

    /** That of a plan of which task-service says none. */
    public static final ReminderLadder USUAL = new ReminderLadder(null, null, null, null, null);

    public ReminderLadder(
            @Nullable List<Integer> reportDaysBefore,
            @Nullable Integer overdueEveryDays,
            @Nullable Integer headFromDaysLeft,
            @Nullable Integer officeFromWorkingDaysLate,
            @Nullable Integer reviewAfterWorkingDays) {
        this.reportDaysBefore = Objects.requireNonNullElse(reportDaysBefore, USUAL_DAYS_BEFORE).stream()
                .filter(days -> days > 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        this.overdueEveryDays = Math.max(1, Objects.requireNonNullElse(overdueEveryDays, USUAL_OVERDUE_EVERY));
        this.headFromDaysLeft = Objects.requireNonNullElse(headFromDaysLeft, USUAL_HEAD_FROM);
        this.officeFromWorkingDaysLate = Objects.requireNonNullElse(officeFromWorkingDaysLate, USUAL_OFFICE_FROM);
        this.reviewAfterWorkingDays =
                Math.max(1, Objects.requireNonNullElse(reviewAfterWorkingDays, USUAL_REVIEW_AFTER));
    }
}
