package org.policytrack.reporting.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import net.javacrumbs.shedlock.cdi.SchedulerLock;
import org.jboss.logging.Logger;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.reporting.report.BeginScheduledReport;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.BorrowedWorkingDays;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.WorkingCalendar;

/**
 * Looks which drafts of reports are due and has them made. While task-service does not say which plans there are it waits;
 * of what was due meanwhile the latest of each kind is made. A look that finds nothing costs at most five queries for each
 * plan that is looked after.
 */
@ApplicationScoped
class MakeDueDrafts {

    private static final Logger LOG = Logger.getLogger(MakeDueDrafts.class);

    private final ReportSchedules schedules;
    private final BeginScheduledReport begun;
    private final MakeDueDraft make;
    private final BorrowedPlans plans;
    private final BorrowedWorkingDays workingDays;
    private final Clock clock;

    MakeDueDrafts(
            ReportSchedules schedules,
            BeginScheduledReport begun,
            MakeDueDraft make,
            BorrowedPlans plans,
            BorrowedWorkingDays workingDays,
            Clock clock) {
        this.schedules = schedules;
        this.begun = begun;
        this.make = make;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Scheduled(
            identity = "report-schedule",
            every = "${tracker.report-schedule.every:5m}",
            delayed = "${tracker.report-schedule.delayed:40s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @SchedulerLock(name = "report-schedule")
    void onSchedule() {
        try {
            LocalDate today = LocalDate.now(clock);
            WorkingCalendar calendar = workingDays.calendar();
            plans.all().stream()
                    .filter(plan -> plan.isLookedAfterOn(today))
                    .forEach(plan -> unlessItFails(plan, () -> lookAt(plan, calendar, today)));
        } catch (Refusal | ProcessingException | WebApplicationException silent) {
            LOG.infof("Looking for reports to be drafted waits: %s", silent.getMessage());
        }
    }

    private void lookAt(Plan plan, WorkingCalendar calendar, LocalDate today) {
        QuarkusTransaction.requiringNew()
                .call(() -> notBegun(plan, schedules.due(plan, calendar, today)))
                .forEach(due -> unlessItFails(plan, () -> makeOne(plan, due, calendar.knowsYearOf(due.on()))));
    }

    private List<DueDraft> notBegun(Plan plan, List<DueDraft> due) {
        return due.stream()
                .filter(draft -> !begun.isBegun(plan.id(), draft.period()))
                .toList();
    }

    private void makeOne(Plan plan, DueDraft due, boolean isByCalendar) {
        make.make(plan, due, isByCalendar)
                .ifPresent(report -> LOG.infof(
                        "%s: %s report of %s drafted as %d",
                        plan.id(), due.period().kind(), due.period().text(), report));
    }

    /** What cannot be done keeps nothing else back; the next run looks again. */
    private static void unlessItFails(Plan plan, Runnable work) {
        try {
            work.run();
        } catch (Refusal silent) {
            LOG.infof("Drafts of %s wait: %s", plan.id(), silent.getMessage());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Drafts of %s wait", plan.id());
        }
    }
}
