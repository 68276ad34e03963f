package org.policytrack.reporting.schedule;

import java.util.List;
import java.util.Locale;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.departmentclient.NewNotice;
import org.policytrack.reporting.taskclient.Plan;

/**
 * What the coordinating office is told of a draft that was made.
 *
 * @param report id of the draft
 * @param isByCalendar whether holidays were looked at; else the year had no calendar yet and its weekends decided
 */
record DraftNotice(Plan plan, DueDraft due, long report, boolean isByCalendar) {

    private static final String KIND = "REPORT_DRAFTED";
    private static final String KEY = "notice.report-drafted.";

    /** For the coordinators of that department, in both languages. */
    NewNotice to(String office) {
        Words chinese = Words.in(Locale.CHINESE);
        Words english = Words.in(Locale.ENGLISH);
        return new NewNotice(
                office,
                null,
                KIND,
                title(chinese),
                text(chinese),
                title(english),
                text(english),
                plan.id(),
                List.of(Role.COORDINATOR.wireName()),
                plan.id() + "/" + KIND + "/" + due.period().kind() + "/"
                        + due.period().text(),
                chinese.of(KEY + "reason"),
                english.of(KEY + "reason"));
    }

    private String title(Words words) {
        return words.of(KEY + "title", kind(words), due.period().text());
    }

    private String text(Words words) {
        String title = plan.title() == null ? plan.id() : plan.title();
        String text = words.of(
                KEY + "text",
                title,
                kind(words),
                due.period().text(),
                due.period().last(),
                due.on(),
                report);
        return isByCalendar ? text : text + "\n" + words.of("notice.reminder.by-weekends");
    }

    private String kind(Words words) {
        return words.of(KEY + "kind." + due.period().kind());
    }
}
