package org.policytrack.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.departmentclient.BorrowedDirectory;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/**
 * Reminds the reviewers of the coordinating office (待审提醒) of what waits too long: one notice a day for a plan at most,
 * on the days on which a report has newly reached a rung.
 */
@ApplicationScoped
class RemindOfWaiting implements Reminding {

    private static final Logger LOG = Logger.getLogger(RemindOfWaiting.class);
    private static final String RUNG = "WAITING";

    private final UndecidedReports reports;
    private final Reminders reminders;
    private final BorrowedPlans plans;
    private final BorrowedDirectory directory;

    RemindOfWaiting(UndecidedReports reports, Reminders reminders, BorrowedPlans plans, BorrowedDirectory directory) {
        this.reports = reports;
        this.reminders = reminders;
        this.plans = plans;
        this.directory = directory;
    }

    @Override
    public boolean isDue(PlanToday today) {
        return mayBeDue(today) && !newlyReached(today, oldEnough(today)).isEmpty();
    }

    @Override
    public Optional<ComposedReminder> compose(PlanToday today) {
        if (!mayBeDue(today)) {
            return Optional.empty();
        }
        List<UndecidedReport> oldEnough = oldEnough(today);
        List<RemindedReport> reached = newlyReached(today, oldEnough);
        return reached.isEmpty()
                ? Optional.empty()
                : plans.plan(today.plan().id()).map(plan -> composed(today, plan, oldEnough, reached));
    }

    private ComposedReminder composed(
            PlanToday today, Borrowed<BorrowedPlan> plan, List<UndecidedReport> old, List<RemindedReport> reached) {
        UndecidedReport oldest = old.getFirst();
        GoneBy goneBy = new GoneBy(
                plan.fetchedAt(),
                plan.isStale(),
                today.calendar().knowsYearOf(oldest.filedOn())
                        && today.calendar().knowsYearOf(today.day()));
        String occasion = occasion(today);
        String task =
                plan.value().task(oldest.task()).map(found -> found.title()).orElse(oldest.task());
        int waiting = reports.count(today.plan().id());
        int tooLong = (int) old.stream()
                .filter(report -> rungs(today).reached(report.filedOn(), today.day()) > 0)
                .count();
        WaitingNotice notice = new WaitingNotice(
                today, occasion, waiting, tooLong, oldest, task, directory.nameOrCode(oldest.department()), goneBy);
        return new ComposedReminder(
                today.plan().id(),
                ReminderKind.REPORT_WAITING,
                occasion,
                RUNG,
                goneBy,
                office(today).map(notice::to).stream().toList(),
                reached);
    }

    /** A day on which nothing was sent about the plan's reviews, and can be. */
    private boolean mayBeDue(PlanToday today) {
        return today.calendar().isWorkingDay(today.day()) && !reminders.has(occasion(today));
    }

    /** Those that may have waited too long, the oldest first; of the others nothing is asked but how many there are. */
    private List<UndecidedReport> oldEnough(PlanToday today) {
        return reports.filedBy(rungs(today).lastFiled(today.day()), today.plan().id());
    }

    private static List<RemindedReport> newlyReached(PlanToday today, List<UndecidedReport> oldEnough) {
        WaitingRungs rungs = rungs(today);
        return oldEnough.stream()
                .flatMap(report -> rungs.toSend(report, today.day()).stream()
                        .mapToObj(rung -> new RemindedReport(report.id(), rung)))
                .toList();
    }

    private static Optional<String> office(PlanToday today) {
        Optional<String> office = Optional.ofNullable(today.plan().coordinatingOffice());
        if (office.isEmpty()) {
            LOG.warnf(
                    "Nobody is reminded of reviews: %s names no coordinating office",
                    today.plan().id());
        }
        return office;
    }

    private static WaitingRungs rungs(PlanToday today) {
        return new WaitingRungs(today.ladder(), today.calendar());
    }

    private static String occasion(PlanToday today) {
        return today.occasion(ReminderKind.REPORT_WAITING, today.day().toString());
    }
}
