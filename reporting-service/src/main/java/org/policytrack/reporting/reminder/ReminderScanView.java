package org.policytrack.reporting.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a scan did, or would do.
 *
 * @param id left out of a dry run, which leaves no record
 * @param isDryRun it only says what would be sent
 * @param day the business date it looked at
 * @param startedAt business time, UTC
 * @param plansExamined those that are looked after on that day
 * @param reminders in the order of the plans
 */
@Schema(name = "ReminderScan")
record ReminderScanView(
        @Nullable Long id,
        boolean isDryRun,
        LocalDate day,
        Instant startedAt,
        String startedBy,
        int plansExamined,
        int noticesSent,
        List<ReminderView> reminders) {

    static ReminderScanView of(ReminderScan scan, List<Reminder> sent) {
        List<ReminderView> reminders = sent.stream().map(ReminderView::of).toList();
        return new ReminderScanView(
                scan.id(),
                false,
                scan.day(),
                scan.startedAt(),
                scan.startedBy(),
                scan.plansExamined(),
                notices(reminders),
                reminders);
    }

    static ReminderScanView dryRun(ReminderScan notKept, List<ComposedReminder> composed) {
        List<ReminderView> reminders = composed.stream().map(ReminderView::of).toList();
        return new ReminderScanView(
                null,
                true,
                notKept.day(),
                notKept.startedAt(),
                notKept.startedBy(),
                notKept.plansExamined(),
                notices(reminders),
                reminders);
    }

    private static int notices(List<ReminderView> reminders) {
        return reminders.stream()
                .mapToInt(reminder -> reminder.notices().size())
                .sum();
    }
}
