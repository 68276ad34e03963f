package org.policytrack.task.ladder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.policytrack.kit.calendar.WorkingDays;

/**
 * Which rung of a ladder one date sends on which day. A rung before the date that falls on a day off is sent on the
 * working day before; one that speaks of lateness cannot be sent before it is late, so on the working day after. Of
 * several that fall on one day only the latest is sent, and nothing is sent on a day off.
 */
public final class Rungs {

    private final ReminderLadder ladder;
    private final LocalDate actBy;
    private final LocalDate dueDate;
    private final WorkingDays calendar;

    public Rungs(ReminderLadder ladder, LocalDate actBy, LocalDate dueDate, WorkingDays calendar) {
        if (actBy.isAfter(dueDate)) {
            throw new IllegalArgumentException("to act by " + actBy + ", after " + dueDate);
        }
        this.ladder = ladder;
        this.actBy = actBy;
        this.dueDate = dueDate;
        this.calendar = calendar;
    }

    /** The day on which a rung is sent. */
    public LocalDate dayOf(Rung rung) {
        return switch (rung) {
            case Rung.Before before -> calendar.onOrBefore(actBy.minusDays(before.daysLeft()));
            case Rung.Overdue overdue ->
                calendar.onOrAfter(dueDate.plusDays(1 + (long) (overdue.time() - 1) * ladder.overdueEveryDays()));
        };
    }

    /** The latest rung whose day has come; empty before the first. */
    public Optional<Rung> reachedOn(LocalDate day) {
        for (int time = timesLate(day); time > 0; time--) {
            Rung overdue = Rung.overdue(time);
            if (!dayOf(overdue).isAfter(day)) {
                return Optional.of(overdue);
            }
        }
        return before().filter(rung -> !dayOf(rung).isAfter(day)).reduce((earlier, later) -> later);
    }

    /**
     * What is to be sent on a day, be it the rung's own or one after a standstill: the latest rung reached, unless it or
     * something later was sent. Where the ladder was changed, an overdue rung is counted on from the last one sent.
     *
     * @param sent what was sent for the same day to act by
     */
    public Optional<Rung> toSendOn(LocalDate day, Collection<SentRung> sent) {
        if (!calendar.isWorkingDay(day)) {
            return Optional.empty();
        }
        return reachedOn(day)
                .filter(reached ->
                        sent.stream().noneMatch(earlier -> !earlier.on().isBefore(dayOf(reached))))
                .map(reached -> countedOn(reached, sent))
                .filter(rung ->
                        sent.stream().noneMatch(earlier -> earlier.rung().equals(rung)));
    }

    /** The first day after this one on which a rung has its day; always a working day. */
    public LocalDate nextAfter(LocalDate day) {
        return before().map(this::dayOf)
                .filter(sending -> sending.isAfter(day))
                .findFirst()
                .orElseGet(() -> nextOverdueAfter(day));
    }

    private LocalDate nextOverdueAfter(LocalDate day) {
        int time = Math.max(1, timesLate(day));
        while (!dayOf(Rung.overdue(time)).isAfter(day)) {
            time++;
        }
        return dayOf(Rung.overdue(time));
    }

    /** How many overdue rungs have come by the day, were no day off. */
    private int timesLate(LocalDate day) {
        return day.isAfter(dueDate)
                ? (int) ((ChronoUnit.DAYS.between(dueDate, day) - 1) / ladder.overdueEveryDays()) + 1
                : 0;
    }

    /** The farthest first. */
    private Stream<Rung> before() {
        return Stream.concat(ladder.daysBefore().stream().map(Rung::before), Stream.of(Rung.DUE_TODAY));
    }

    private static Rung countedOn(Rung reached, Collection<SentRung> sent) {
        int last = sent.stream()
                .mapToInt(earlier -> earlier.rung() instanceof Rung.Overdue late ? late.time() : 0)
                .max()
                .orElse(0);
        return reached instanceof Rung.Overdue late ? Rung.overdue(Math.max(late.time(), last + 1)) : reached;
    }
}
