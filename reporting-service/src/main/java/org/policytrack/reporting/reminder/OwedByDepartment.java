package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.reporting.owed.MonthOwed;
import org.policytrack.reporting.owed.Obligation;
import org.policytrack.reporting.taskclient.ReminderLadder;
import org.policytrack.reporting.taskclient.WorkingCalendar;

/** Who still has to file what: what is submitted, accepted or excused is not owed. */
final class OwedByDepartment {

    private final SortedMap<String, List<OwedMonth>> months = new TreeMap<>();

    OwedByDepartment(List<MonthOwed> owed) {
        owed.stream()
                .sorted(Comparator.comparing(MonthOwed::period).reversed())
                .forEach(month -> openOf(month)
                        .forEach((department, open) -> months.computeIfAbsent(department, any -> new ArrayList<>())
                                .add(OwedMonth.of(month, open))));
    }

    private static Map<String, List<Obligation>> openOf(MonthOwed month) {
        return month.obligations().stream()
                .filter(owed -> owed.state().isOpen())
                .collect(Collectors.groupingBy(Obligation::department));
    }

    /** Those that owe something, by their codes. */
    Stream<String> departments() {
        return months.keySet().stream();
    }

    /** The newest month first; none where nothing is owed. */
    List<OwedMonth> monthsOf(String department) {
        return months.getOrDefault(department, List.of());
    }

    /** By department, the months of which the coordinating office is told on the day: those late for long enough. */
    SortedMap<String, List<OwedMonth>> toTellTheOfficeOf(
            LocalDate day, ReminderLadder ladder, WorkingCalendar calendar) {
        SortedMap<String, List<OwedMonth>> late = new TreeMap<>();
        months.forEach((department, owed) -> {
            List<OwedMonth> lateForLong = owed.stream()
                    .filter(month -> month.isLateOn(day)
                            && calendar.workingDaysBetween(month.dueOn(), day) >= ladder.officeFromWorkingDaysLate())
                    .toList();
            if (!lateForLong.isEmpty()) {
                late.put(department, lateForLong);
            }
        });
        return late;
    }
}
