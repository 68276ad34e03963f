package org.policytrack.reporting.reminder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.ReminderLadder;
import org.policytrack.reporting.taskclient.WorkingCalendar;

/**
 * The rungs of the reports of a plan: days before the day they are owed by, that day, and while they are late one in
 * every so many days, until the first rung of the next month. A rung on a day off is reached on the working day before,
 * one that speaks of lateness on the next; nothing is reached on a day off. Where the ladder was changed meanwhile, what
 * speaks of lateness is counted on from what was sent.
 */
final class ReportRungs {

    private final Plan plan;
    private final ReminderLadder ladder;
    private final WorkingCalendar calendar;

    ReportRungs(Plan plan, ReminderLadder ladder, WorkingCalendar calendar) {
        this.plan = plan;
        this.ladder = ladder;
        this.calendar = calendar;
    }

    /** The latest one reached on the day; empty on a day off, and before the first of all. */
    Optional<ReachedRung> reachedOn(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            return Optional.empty();
        }
        YearMonth month = earlier(
                YearMonth.from(plan.end()),
                YearMonth.from(day.plusDays(farthest()).plusMonths(1)));
        while (!month.isBefore(YearMonth.from(plan.start()))) {
            if (!firstDay(month).isAfter(day)) {
                return Optional.of(new ReachedRung(month, dueOn(month), rung(dueOn(month), day)));
            }
            month = month.minusMonths(1);
        }
        return Optional.empty();
    }

    /**
     * What is to be sent of the rung that was reached: nothing where it, or anything since its day, was sent.
     *
     * @param sent for the same month
     */
    Optional<ReachedRung> toSend(ReachedRung reached, Collection<SentRung> sent) {
        LocalDate day = dayOf(reached);
        return Optional.of(reached)
                .filter(rung -> sent.stream().noneMatch(earlier -> !earlier.on().isBefore(day)))
                .map(rung -> countedOn(rung, sent))
                .filter(rung -> sent.stream()
                        .noneMatch(earlier -> earlier.name().equals(rung.rung().name())));
    }

    /** The one on which it is sent, were nothing in the way. */
    private LocalDate dayOf(ReachedRung reached) {
        ReportRung rung = reached.rung();
        return rung.isOverdue()
                ? calendar.onOrAfter(reached.dueOn().plusDays(1 + (rung.time() - 1L) * ladder.overdueEveryDays()))
                : sentOn(reached.dueOn(), rung.daysLeft());
    }

    private static ReachedRung countedOn(ReachedRung reached, Collection<SentRung> sent) {
        if (!reached.rung().isOverdue()) {
            return reached;
        }
        int last = sent.stream()
                .mapToInt(earlier -> ReportRung.timeOf(earlier.name()))
                .max()
                .orElse(0);
        return new ReachedRung(
                reached.period(),
                reached.dueOn(),
                ReportRung.overdue(Math.max(reached.rung().time(), last + 1)));
    }

    private ReportRung rung(LocalDate dueOn, LocalDate day) {
        if (day.isAfter(dueOn)) {
            long daysLate = ChronoUnit.DAYS.between(dueOn, day);
            return ReportRung.overdue((int) ((daysLate - 1) / ladder.overdueEveryDays()) + 1);
        }
        return day.equals(dueOn)
                ? ReportRung.DUE_TODAY
                : ladder.reportDaysBefore().stream()
                        .filter(days -> !sentOn(dueOn, days).isAfter(day))
                        .min(Integer::compareTo)
                        .map(ReportRung::dueIn)
                        .orElseThrow();
    }

    private LocalDate firstDay(YearMonth month) {
        return sentOn(dueOn(month), farthest());
    }

    private LocalDate sentOn(LocalDate dueOn, int daysBefore) {
        return calendar.onOrBefore(dueOn.minusDays(daysBefore));
    }

    private LocalDate dueOn(YearMonth month) {
        return calendar.onOrBefore(month.atDay(plan.settings().dueDay()));
    }

    private int farthest() {
        return ladder.reportDaysBefore().stream().findFirst().orElse(0);
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
