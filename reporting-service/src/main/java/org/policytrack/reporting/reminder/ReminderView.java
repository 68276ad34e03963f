package org.policytrack.reporting.reminder;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reminder that was sent, or would be.
 *
 * @param occasion what it is sent for; no other reminder has it
 * @param rung of the ladder: DUE_IN_3, DUE_TODAY, OVERDUE_2; WAITING where it is about reviews
 * @param borrowedAt when task-service told the plan it went by: real time, UTC
 * @param isStale task-service was asked for news of the plan and did not answer
 * @param isByCalendar whether holidays were looked at; else a year had no calendar yet and its weekends decided
 * @param notices one for each department; none where nobody has anything to be reminded of
 */
@Schema(name = "Reminder")
record ReminderView(
        @Schema(examples = "zj-metaverse-2023/REPORT_OWED/2023-06/OVERDUE_2")
        String occasion,

        String plan,
        ReminderKind kind,
        @Schema(examples = "OVERDUE_2") String rung,
        Instant borrowedAt,
        boolean isStale,
        boolean isByCalendar,
        List<NoticeOfReminder> notices) {

    static ReminderView of(ComposedReminder composed) {
        return new ReminderView(
                composed.occasion(),
                composed.plan(),
                composed.kind(),
                composed.rung(),
                composed.goneBy().borrowedAt(),
                composed.goneBy().isStale(),
                composed.goneBy().isByCalendar(),
                composed.notices().stream()
                        .map(RemindedDepartment::by)
                        .map(NoticeOfReminder::of)
                        .toList());
    }

    static ReminderView of(Reminder reminder) {
        return new ReminderView(
                reminder.occasion(),
                reminder.plan(),
                reminder.kind(),
                reminder.rung(),
                reminder.goneBy().borrowedAt(),
                reminder.goneBy().isStale(),
                reminder.goneBy().isByCalendar(),
                reminder.notices().stream().map(NoticeOfReminder::of).toList());
    }

    /**
     * Whom of a department it is for.
     *
     * @param roles whose people there it is for
     * @param title in Chinese
     */
    @Schema(name = "NoticeOfReminder")
    record NoticeOfReminder(
            @Schema(examples = "zj-scjg") String department,
            @Schema(examples = "[\"reporter\", \"head\"]") List<String> roles,
            String title) {

        static NoticeOfReminder of(RemindedDepartment reminded) {
            return new NoticeOfReminder(reminded.department(), reminded.roleNames(), reminded.title());
        }
    }
}
