package org.policytrack.reporting.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.cdi.SchedulerLock;
import org.jboss.logging.Logger;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.taskclient.BorrowedReminderLadders;
import org.policytrack.reporting.taskclient.BorrowedWorkingDays;
import org.policytrack.reporting.taskclient.Plan;
import org.policytrack.reporting.taskclient.WorkingCalendar;

/**
 * Looks which reminders of the plans are due and has them sent. While task-service does not say which plans there are it
 * waits; what was due meanwhile is sent by the latest rung alone. A look that finds nothing costs at most three queries
 * for each plan that is looked after.
 */
@ApplicationScoped
class ScanReminders {

    private static final Logger LOG = Logger.getLogger(ScanReminders.class);

    /** What the scan is called in the audit: by hand the operation, else the process. */
    static final String ACTION = "scanReminders";

    private static final String SCHEDULER = "scheduler";

    private final List<Reminding> kinds;
    private final SendReminder send;
    private final ReminderScans scans;
    private final BorrowedPlans plans;
    private final BorrowedReminderLadders ladders;
    private final BorrowedWorkingDays workingDays;
    private final AuditTrail audit;
    private final Clock clock;

    ScanReminders(
            RemindOfOwed owed,
            RemindOfWaiting waiting,
            SendReminder send,
            ReminderScans scans,
            BorrowedPlans plans,
            BorrowedReminderLadders ladders,
            BorrowedWorkingDays workingDays,
            AuditTrail audit,
            Clock clock) {
        this.kinds = List.of(owed, waiting);
        this.send = send;
        this.scans = scans;
        this.plans = plans;
        this.ladders = ladders;
        this.workingDays = workingDays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * On demand: always leaves a record, in one transaction with what was sent.
     *
     * @throws Unavailable when task-service is silent; then nothing was sent
     */
    @Transactional
    ReminderScanView scanFor(Caller caller) {
        List<PlanToday> lookedAfter = orUnavailable(this::lookedAfter);
        ReminderScan scan = keep(lookedAfter.size(), caller.username());
        List<Reminder> sent = lookedAfter.stream()
                .flatMap(today -> kinds.stream().map(kind -> send.send(kind, today, scan.id())))
                .flatMap(Optional::stream)
                .toList();
        ReminderScanView view = ReminderScanView.of(scan, sent);
        audit.record(change(view), caller);
        return view;
    }

    /**
     * What {@link #scanFor} would do now; it changes nothing.
     *
     * @throws Unavailable when task-service is silent
     */
    @Transactional
    ReminderScanView dryRunFor(Caller caller) {
        List<PlanToday> lookedAfter = orUnavailable(this::lookedAfter);
        List<ComposedReminder> composed = lookedAfter.stream()
                .flatMap(today -> kinds.stream().map(kind -> kind.compose(today)))
                .flatMap(Optional::stream)
                .toList();
        return ReminderScanView.dryRun(scan(lookedAfter.size(), caller.username()), composed);
    }

    @Scheduled(
            identity = "reminder-scan",
            every = "${tracker.reminder-scan.every:5m}",
            delayed = "${tracker.reminder-scan.delayed:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @SchedulerLock(name = "reminder-scan")
    void onSchedule() {
        try {
            List<Plan> known = plansLookedAfter();
            WorkingCalendar calendar = workingDays.calendar();
            List<Due> due = known.stream()
                    .flatMap(plan -> dueOf(plan, calendar).stream())
                    .toList();
            if (!due.isEmpty()) {
                sendEach(due, known.size());
            }
        } catch (Refusal | ProcessingException | WebApplicationException silent) {
            LOG.infof("Looking for reminders waits: %s", silent.getMessage());
        }
    }

    private void sendEach(List<Due> due, int examined) {
        long scan = QuarkusTransaction.requiringNew().call(() -> {
            ReminderScan kept = keep(examined, SCHEDULER);
            audit.recordOwn(change(ReminderScanView.of(kept, List.of())));
            return kept.id();
        });
        due.forEach(one -> unlessItFails(one.today().plan(), () -> sendOne(one, scan)));
    }

    private void sendOne(Due due, long scan) {
        send.send(due.kind(), due.today(), scan)
                .ifPresent(sent -> LOG.infof(
                        "%s: %d notices", sent.occasion(), sent.notices().size()));
    }

    private List<Due> dueOf(Plan plan, WorkingCalendar calendar) {
        List<Due> due = new ArrayList<>();
        unlessItFails(plan, () -> {
            PlanToday today = today(plan, calendar);
            kinds.stream()
                    .filter(kind -> QuarkusTransaction.requiringNew().call(() -> kind.isDue(today)))
                    .forEach(kind -> due.add(new Due(kind, today)));
        });
        return due;
    }

    /** A plan that cannot be looked at keeps no other back; the next run looks at it again. */
    private static void unlessItFails(Plan plan, Runnable work) {
        try {
            work.run();
        } catch (Refusal silent) {
            LOG.infof("Reminders of %s wait: %s", plan.id(), silent.getMessage());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Reminders of %s wait", plan.id());
        }
    }

    private List<PlanToday> lookedAfter() {
        WorkingCalendar calendar = workingDays.calendar();
        return plansLookedAfter().stream().map(plan -> today(plan, calendar)).toList();
    }

    private List<Plan> plansLookedAfter() {
        LocalDate day = LocalDate.now(clock);
        return plans.all().stream().filter(plan -> plan.isLookedAfterOn(day)).toList();
    }

    private PlanToday today(Plan plan, WorkingCalendar calendar) {
        return new PlanToday(plan, ladders.of(plan.id()), calendar, LocalDate.now(clock));
    }

    private static <T> T orUnavailable(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (ProcessingException | WebApplicationException silent) {
            LOG.infof("Reminders wait: %s", silent.getMessage());
            throw new Unavailable("task-service");
        }
    }

    private ReminderScan keep(int examined, String startedBy) {
        ReminderScan scan = scan(examined, startedBy);
        scans.persist(scan);
        return scan;
    }

    private ReminderScan scan(int examined, String startedBy) {
        return new ReminderScan(
                LocalDate.now(clock), clock.instant().truncatedTo(ChronoUnit.MICROS), startedBy, examined);
    }

    private static Change change(ReminderScanView scan) {
        return Change.done(ACTION, "ReminderScan", String.valueOf(scan.id())).to(scan);
    }

    /** A reminder that was seen to be due. */
    private record Due(Reminding kind, PlanToday today) {}
}
