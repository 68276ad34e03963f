package org.policytrack.task.deadline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.problem.Words;
import org.policytrack.task.departmentclient.NewNotice;
import org.policytrack.task.ladder.Rung;
import org.policytrack.task.milestone.Milestone;

/** Words a reminder in both languages, with why it is sent. */
final class DeadlineNotice {

    private static final String KIND = "DEADLINE";

    private final Reminder reminder;
    private final Said chinese;
    private final Said english;
    private final NewNotice.@Nullable Climb climb;

    DeadlineNotice(Reminder reminder, WorkingDays calendar) {
        this.reminder = reminder;
        this.chinese = said(Words.in(Locale.CHINESE));
        this.english = said(Words.in(Locale.ENGLISH));
        this.climb = reminder.climbs() ? climb(calendar) : null;
    }

    /** The notice for one department. */
    NewNotice to(Addressee addressee) {
        return new NewNotice(
                addressee.department(),
                KIND,
                chinese.title(),
                chinese.text(),
                english.title(),
                english.text(),
                reminder.milestone().id(),
                addressee.roles().stream().map(Role::wireName).toList(),
                reminder.occasion(),
                addressee.isResponsible() ? chinese.reason() : chinese.reasonOfOffice(),
                addressee.isResponsible() ? english.reason() : english.reasonOfOffice(),
                climb);
    }

    private NewNotice.Climb climb(WorkingDays calendar) {
        return new NewNotice.Climb(
                calendar.workingDaysAfter(reminder.day(), reminder.ladder().climbAfterWorkingDays()),
                reminder.office(),
                List.of(Role.COORDINATOR.wireName()));
    }

    private Said said(Words words) {
        Milestone milestone = reminder.milestone();
        int count = switch (reminder.rung()) {
            case Rung.Before before -> before.daysLeft();
            case Rung.Overdue overdue -> overdue.time();
        };
        Object[] facts = {
            milestone.name(),
            milestone.actBy(),
            milestone.dueDate(),
            reminder.daysLeft(),
            reminder.subject(),
            milestone.wording(),
            reminder.workingDaysLate(),
            count,
            reminder.ladder().overdueEveryDays(),
            reminder.ladder().officeFromWorkingDaysLate(),
            reminder.ladder().headFromDaysLeft()
        };
        String key = key();
        return new Said(
                words.of(key + ".title", facts),
                words.of(key + ".text", facts),
                words.of(key + ".reason", facts),
                words.of("notice.overdue.reason-of-office", facts));
    }

    private String key() {
        return switch (reminder.rung()) {
            case Rung.Before before -> before.daysLeft() == 0 ? "notice.due-today" : "notice.due-soon";
            case Rung.Overdue _ -> "notice.overdue";
        };
    }

    /** The same in one language. */
    private record Said(String title, String text, String reason, String reasonOfOffice) {}
}
