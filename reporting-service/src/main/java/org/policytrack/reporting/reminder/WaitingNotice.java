package org.policytrack.reporting.reminder;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.departmentclient.NewNotice;

/**
 * What reviewers are told of the reports that wait for them.
 *
 * @param waiting how many there are
 * @param tooLong how many of them have waited too long
 * @param task title of what the oldest is about
 * @param department name of the one that filed the oldest
 */
record WaitingNotice(
        PlanToday today,
        String occasion,
        int waiting,
        int tooLong,
        UndecidedReport oldest,
        String task,
        String department,
        GoneBy goneBy) {

    private static final String KEY = "notice.report-waiting.";

    /** For the reviewers of that department, in both languages. */
    NewNotice to(String office) {
        Words chinese = Words.in(Locale.CHINESE);
        Words english = Words.in(Locale.ENGLISH);
        return new NewNotice(
                office,
                null,
                ReminderKind.REPORT_WAITING.name(),
                title(chinese),
                text(chinese),
                title(english),
                text(english),
                today.plan().id(),
                List.of(Role.REVIEWER.wireName()),
                occasion,
                reason(chinese),
                reason(english));
    }

    private String title(Words words) {
        return words.of(KEY + "title", waiting, workingDaysOfTheOldest());
    }

    private String text(Words words) {
        String text = words.of(
                KEY + "text",
                today.title(),
                waiting,
                tooLong,
                today.ladder().reviewAfterWorkingDays(),
                task,
                department,
                oldest.period(),
                oldest.filedOn(),
                workingDaysOfTheOldest());
        return Stream.concat(Stream.of(text), goneBy.remarks(words).stream()).collect(Collectors.joining("\n"));
    }

    private String reason(Words words) {
        return words.of(
                KEY + "reason",
                today.ladder().reviewAfterWorkingDays(),
                today.ladder().overdueEveryDays());
    }

    private int workingDaysOfTheOldest() {
        return today.calendar().workingDaysBetween(oldest.filedOn(), today.day());
    }
}
