package org.policytrack.demonstration.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the year is made from: the plan as it was before any change of a date or target.
 *
 * @param office code of the coordinating office
 * @param reportDueDay day of the month by which reports are owed
 * @param works tasks and measures, and the goals that are filed
 */
public record Outline(String plan, LocalDate start, LocalDate end, String office, int reportDueDay, List<Work> works) {

    public Outline {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a plan ends after it starts");
        }
        works = List.copyOf(works);
    }

    List<YearMonth> months() {
        YearMonth last = YearMonth.from(end);
        return Stream.iterate(YearMonth.from(start), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The day by which the reports of a month are owed. */
    LocalDate owedIn(YearMonth month) {
        return month.atDay(Math.min(reportDueDay, month.lengthOfMonth()));
    }

    /** Which part of the plan's days is over on that day, 0 to 1. */
    double elapsedOn(LocalDate day) {
        double all = end.toEpochDay() - start.toEpochDay() + 1;
        return Math.clamp((day.toEpochDay() - start.toEpochDay() + 1) / all, 0, 1);
    }

    /** What kind of work it is. */
    public enum Kind {
        TASK,
        MEASURE,
        GOAL
    }

    /**
     * Something departments file about.
     *
     * @param lead code of the department that speaks for it
     * @param cooperating codes of all others, groups by their members
     */
    public record Work(
            String id,
            Kind kind,
            String title,
            String lead,
            List<String> cooperating,
            List<Figure> figures,
            List<Due> milestones) {

        public Work {
            cooperating = List.copyOf(cooperating);
            figures = List.copyOf(figures);
            milestones = List.copyOf(milestones);
        }
    }

    /**
     * An indicator.
     *
     * @param isExact more than the target does not meet it
     */
    public record Figure(String id, String name, String unit, BigDecimal target, boolean isExact) {}

    /**
     * A milestone.
     *
     * @param actBy the working day to act by
     */
    public record Due(String id, String name, LocalDate dueDate, LocalDate actBy) {}
}
