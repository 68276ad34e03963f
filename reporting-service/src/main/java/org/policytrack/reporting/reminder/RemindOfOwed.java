package org.policytrack.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.owed.MonthOwed;
import org.policytrack.reporting.owed.Obligations;

/**
 * Reminds departments of the reports they owe. A rung is reached by a plan and its newest month at once: what is returned
 * after it waits for the next rung.
 */
@ApplicationScoped
class RemindOfOwed implements Reminding {

    private final Obligations obligations;
    private final Reminders reminders;
    private final BorrowedDirectory directory;

    RemindOfOwed(Obligations obligations, Reminders reminders, BorrowedDirectory directory) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.directory = directory;
    }

    @Override
    public boolean isDue(PlanToday today) {
        return newlyReached(today).isPresent();
    }

    @Override
    public Optional<ComposedReminder> compose(PlanToday today) {
        return newlyReached(today).flatMap(reached -> {
            List<MonthOwed> months = obligations.upTo(today.plan().id(), reached.period());
            return months.isEmpty() ? Optional.empty() : Optional.of(composed(today, reached, months));
        });
    }

    private ComposedReminder composed(PlanToday today, ReachedRung reached, List<MonthOwed> months) {
        GoneBy goneBy = goneBy(today, months);
        String occasion = occasion(today, reached);
        return new ComposedReminder(
                today.plan().id(),
                ReminderKind.REPORT_OWED,
                occasion,
                reached.rung().name(),
                goneBy,
                new OwedNotices(today, reached, occasion, new OwedByDepartment(months), goneBy, directory::nameOrCode)
                        .all(),
                List.of());
    }

    private Optional<ReachedRung> newlyReached(PlanToday today) {
        ReportRungs rungs = new ReportRungs(today.plan(), today.ladder(), today.calendar());
        return rungs.reachedOn(today.day())
                .flatMap(reached ->
                        rungs.toSend(reached, reminders.sent(today.plan().id(), occasions(today, reached))));
    }

    private static GoneBy goneBy(PlanToday today, List<MonthOwed> months) {
        MonthOwed newest = months.getLast();
        return new GoneBy(
                newest.borrowed().fetchedAt(),
                newest.borrowed().isStale(),
                newest.isByCalendar() && today.calendar().knowsYearOf(today.day()));
    }

    private static String occasion(PlanToday today, ReachedRung reached) {
        return occasions(today, reached) + reached.rung().name();
    }

    /** What those of all rungs of its month begin with. */
    private static String occasions(PlanToday today, ReachedRung reached) {
        return today.occasion(ReminderKind.REPORT_OWED, reached.period() + "/");
    }
}
