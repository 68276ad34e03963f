package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.departmentclient.NewNotice;

/**
 * Who is told what on a rung: each department that owes something, its reporters, from a day on its head; the
 * coordinating office which departments are late for long. The office's own reports and that list are one notice.
 */
final class OwedNotices {

    private final PlanToday today;
    private final ReachedRung reached;
    private final String occasion;
    private final OwedByDepartment owed;
    private final SortedMap<String, List<OwedMonth>> late;
    private final OwedWords chinese;
    private final OwedWords english;

    /** @param names of departments by their codes */
    OwedNotices(
            PlanToday today,
            ReachedRung reached,
            String occasion,
            OwedByDepartment owed,
            GoneBy goneBy,
            UnaryOperator<String> names) {
        this.today = today;
        this.reached = reached;
        this.occasion = occasion;
        this.owed = owed;
        this.late = owed.toTellTheOfficeOf(today.day(), today.ladder(), today.calendar());
        this.chinese = new OwedWords(today, reached, goneBy, names, Words.in(Locale.CHINESE));
        this.english = new OwedWords(today, reached, goneBy, names, Words.in(Locale.ENGLISH));
    }

    /** One for each department at most, in the order of their codes. */
    List<NewNotice> all() {
        String office = today.plan().coordinatingOffice();
        boolean officeIsTold = office != null && !late.isEmpty();
        return Stream.concat(owed.departments(), officeIsTold ? Stream.of(office) : Stream.empty())
                .distinct()
                .sorted()
                .map(department -> to(department, officeIsTold && department.equals(office)))
                .toList();
    }

    private NewNotice to(String department, boolean isToldWhoIsLate) {
        List<OwedMonth> months = owed.monthsOf(department);
        SortedMap<String, List<OwedMonth>> others = isToldWhoIsLate ? late : Collections.emptySortedMap();
        return new NewNotice(
                department,
                null,
                ReminderKind.REPORT_OWED.name(),
                chinese.title(months, others),
                chinese.text(months, others),
                english.title(months, others),
                english.text(months, others),
                today.plan().id(),
                roles(months, isToldWhoIsLate).stream().map(Role::wireName).toList(),
                occasion,
                chinese.reason(months, others),
                english.reason(months, others));
    }

    private List<Role> roles(List<OwedMonth> months, boolean isToldWhoIsLate) {
        List<Role> roles = new ArrayList<>();
        if (!months.isEmpty()) {
            roles.add(Role.REPORTER);
        }
        if (months.stream().anyMatch(this::concernsTheHead)) {
            roles.add(Role.HEAD);
        }
        if (isToldWhoIsLate) {
            roles.add(Role.COORDINATOR);
        }
        return roles;
    }

    /** By the rung, which a day off may have made earlier, or by the days there are after standstill. */
    private boolean concernsTheHead(OwedMonth month) {
        LocalDate day = today.day();
        int from = today.ladder().headFromDaysLeft();
        return month.isLateOn(day)
                || month.daysLeftOn(day) <= from
                || (month.period().equals(reached.period()) && reached.rung().daysLeft() <= from);
    }
}
