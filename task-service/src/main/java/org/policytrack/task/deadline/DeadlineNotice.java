package org.policytrack.task.deadline;

import java.time.LocalDate;
import java.util.Locale;
import org.policytrack.kit.problem.Words;
import org.policytrack.task.departmentclient.NewNotice;
import org.policytrack.task.milestone.Milestone;

/** Words a reminder in both languages. */
final class DeadlineNotice {

    private DeadlineNotice() {}

    /** The notice for one department; {@code subject} is the title of the task, measure or goal. */
    static NewNotice to(String department, Milestone milestone, String subject, Rung rung, LocalDate day) {
        String key = switch (rung) {
            case DUE_IN_30, DUE_IN_14, DUE_IN_7, DUE_IN_3, DUE_IN_1 -> "notice.due-soon";
            case DUE_TODAY -> "notice.due-today";
            case OVERDUE -> "notice.overdue";
        };
        Object[] facts = {
            milestone.name(),
            milestone.actBy(),
            milestone.dueDate(),
            milestone.daysLeftOn(day),
            subject,
            milestone.wording()
        };
        Words chinese = Words.in(Locale.CHINESE);
        Words english = Words.in(Locale.ENGLISH);
        return new NewNotice(
                department,
                "DEADLINE",
                chinese.of(key + ".title", facts),
                chinese.of(key + ".text", facts),
                english.of(key + ".title", facts),
                english.of(key + ".text", facts),
                milestone.id());
    }
}
