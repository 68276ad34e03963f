package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.owed.Obligation;
import org.policytrack.reporting.owed.ObligationState;

/** Words a reminder of reports that are owed, in one language. */
final class OwedWords {

    private static final String KEY = "notice.report-owed.";
    private static final int NAMED_OF_THE_MONTH = 10;
    private static final int NAMED_OF_EARLIER_MONTHS = 3;

    private final PlanToday today;
    private final ReachedRung reached;
    private final GoneBy goneBy;
    private final UnaryOperator<String> names;
    private final Words words;

    OwedWords(PlanToday today, ReachedRung reached, GoneBy goneBy, UnaryOperator<String> names, Words words) {
        this.today = today;
        this.reached = reached;
        this.goneBy = goneBy;
        this.names = names;
        this.words = words;
    }

    /** @param late by department, what the coordinating office is told of; empty for every other department */
    String title(List<OwedMonth> months, SortedMap<String, List<OwedMonth>> late) {
        if (months.isEmpty()) {
            return words.of(KEY + "title.office", late.size());
        }
        OwedMonth newest = months.getFirst();
        int count = newest.open().size();
        if (!newest.period().equals(reached.period())) {
            return words.of(
                    KEY + "title.earlier",
                    months.stream().mapToInt(month -> month.open().size()).sum());
        }
        String when = newest.isLateOn(day()) ? "late" : newest.daysLeftOn(day()) == 0 ? "today" : "soon";
        return words.of(KEY + "title." + when, newest.period(), count, newest.dueOn());
    }

    String text(List<OwedMonth> months, SortedMap<String, List<OwedMonth>> late) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of(KEY + "plan", today.title()));
        months.forEach(month -> lines.addAll(lines(month)));
        if (!late.isEmpty()) {
            lines.add(words.of(KEY + "office", late.size(), today.ladder().officeFromWorkingDaysLate()));
            late.forEach((department, owed) -> lines.add(line(department, owed)));
        }
        lines.addAll(goneBy.remarks(words));
        return String.join("\n", lines);
    }

    /** Why it is sent, and to whom. */
    String reason(List<OwedMonth> months, SortedMap<String, List<OwedMonth>> late) {
        String days =
                today.ladder().reportDaysBefore().stream().map(String::valueOf).collect(Collectors.joining(", "));
        Stream<String> own = months.isEmpty()
                ? Stream.empty()
                : Stream.of(words.of(
                        KEY + "reason",
                        today.plan().settings().dueDay(),
                        days,
                        today.ladder().overdueEveryDays()));
        Stream<String> office = late.isEmpty()
                ? Stream.empty()
                : Stream.of(words.of(KEY + "reason.office", today.ladder().officeFromWorkingDaysLate()));
        return Stream.concat(own, office).collect(Collectors.joining("\n"));
    }

    private List<String> lines(OwedMonth month) {
        int named = month.period().equals(reached.period()) ? NAMED_OF_THE_MONTH : NAMED_OF_EARLIER_MONTHS;
        List<String> lines = new ArrayList<>();
        lines.add(words.of(KEY + "month", month.period(), month.open().size(), month.dueOn(), days(month)));
        month.open().stream().limit(named).forEach(owed -> lines.add(line(owed)));
        if (month.open().size() > named) {
            lines.add(words.of(KEY + "more", month.open().size() - named));
        }
        return lines;
    }

    private String line(Obligation owed) {
        String line = words.of(KEY + "task", owed.task().title(), words.of(KEY + "role." + owed.role()));
        return owed.state() == ObligationState.RETURNED ? line + words.of(KEY + "returned") : line;
    }

    private String line(String department, List<OwedMonth> months) {
        return words.of(
                KEY + "department",
                names.apply(department),
                months.stream()
                        .map(month -> words.of(
                                KEY + "department.month",
                                month.period(),
                                month.open().size(),
                                days(month)))
                        .collect(Collectors.joining(words.of(KEY + "separator"))));
    }

    private String days(OwedMonth month) {
        long left = month.daysLeftOn(day());
        return left == 0
                ? words.of(KEY + "days.none")
                : words.of(KEY + (left > 0 ? "days.left" : "days.late"), Math.abs(left));
    }

    private LocalDate day() {
        return today.day();
    }
}
