package org.policytrack.task.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.javacrumbs.shedlock.cdi.SchedulerLock;
import org.jboss.logging.Logger;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.calendar.WorkingDays;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.clock.ClockConfig;
import org.policytrack.task.momentary.MomentaryFailure;
import org.policytrack.task.plan.PlanImported;

/**
 * Has the flags raised that milestones have reached, step by step until nothing is left to be looked at. It runs every
 * minute, so a new day, an imported plan and a moved date are noticed at once; one that finds nothing costs one query,
 * and one on a day off costs none. A milestone of which no flag can be raised keeps no other back: it is passed over.
 */
@ApplicationScoped
class ScanDeadlines {

    private static final Logger LOG = Logger.getLogger(ScanDeadlines.class);

    /** What the scan is called in the audit: by hand the operation, else the process. */
    static final String ACTION = "scanDeadlines";

    private final DeadlineScans scans;
    private final RaiseFlags raise;
    private final WorkingDays calendar;
    private final AuditTrail audit;
    private final Clock clock;
    private final ClockConfig config;
    private final Set<Integer> yearsWarnedOf = ConcurrentHashMap.newKeySet();

    ScanDeadlines(
            DeadlineScans scans,
            RaiseFlags raise,
            WorkingDays calendar,
            AuditTrail audit,
            Clock clock,
            ClockConfig config) {
        this.scans = scans;
        this.raise = raise;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /** On demand, in as many transactions as it takes; whoever asks for it keeps a record of it afterwards. */
    Walk walk() {
        return walk(LocalDate.now(clock));
    }

    /** The record of a scan on demand, which there always is. */
    @Transactional
    DeadlineScan keepFor(Caller caller, Walk walk) {
        DeadlineScan scan = keep(walk, caller.username());
        audit.record(change(scan), caller);
        return scan;
    }

    /** The next round will find the same; this only makes it sooner. A demonstration begins with the plan's first day. */
    void afterImport(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanImported imported) {
        if (config.demonstration()) {
            return;
        }
        Thread.ofVirtual().name("deadline-scan").start(this::onSchedule);
    }

    /** One instance at a time; several at once would only wait for each other's locks. */
    @Scheduled(
            identity = "deadline-scan",
            every = "${tracker.deadline-scan.every:60s}",
            delayed = "${tracker.deadline-scan.delayed:3s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @SchedulerLock(name = "deadline-scan")
    void onSchedule() {
        Walk walk = walk();
        if (walk.foundSomething()) {
            QuarkusTransaction.requiringNew().run(() -> audit.recordOwn(change(keep(walk, "scheduler"))));
            LOG.infof(
                    "%d deadline flags raised for %s, %d milestones passed over",
                    walk.raised(), walk.day(), walk.passedOver());
        }
    }

    private DeadlineScan keep(Walk walk, String startedBy) {
        DeadlineScan scan = new DeadlineScan(walk, clock.instant(), startedBy);
        scans.persist(scan);
        return scan;
    }

    private Change change(DeadlineScan scan) {
        return Change.done(ACTION, "DeadlineScan", String.valueOf(scan.id())).to(DeadlineScanView.of(scan, calendar));
    }

    private Walk walk(LocalDate day) {
        warnOfAnUnknownYear(day.getYear());
        Walk walk = Walk.beginningOn(day);
        if (calendar.isWorkingDay(day)) {
            Optional<Walk> further = stepFrom(walk);
            while (further.isPresent()) {
                walk = further.get();
                further = stepFrom(walk);
            }
        }
        return walk;
    }

    /** Empty where nothing is left. Of a step that fails, each milestone is taken by itself. */
    private Optional<Walk> stepFrom(Walk walk) {
        try {
            RaiseFlags.Step step = raise.raiseNext(walk.day());
            return step.isLast() ? Optional.empty() : Optional.of(walk.with(step.examined(), step.raised()));
        } catch (RuntimeException failed) {
            itMustBeAboutAMilestone(failed);
            LOG.warnf("Deadline flags are raised one by one, for together it failed: %s", failed.getMessage());
            return Optional.of(oneByOneFrom(walk));
        }
    }

    private Walk oneByOneFrom(Walk walk) {
        Walk further = walk;
        for (String milestone : raise.next(walk.day())) {
            further = oneFrom(further, milestone);
        }
        return further;
    }

    private Walk oneFrom(Walk walk, String milestone) {
        try {
            RaiseFlags.Step step = raise.raise(walk.day(), milestone);
            return walk.with(step.examined(), step.raised());
        } catch (RuntimeException failed) {
            itMustBeAboutAMilestone(failed);
            raise.passOver(walk.day(), milestone);
            LOG.errorf(failed, "%s is passed over until tomorrow: no flag of it can be raised", milestone);
            return walk.withOnePassedOver();
        }
    }

    /** What may pass is left to the next scan; a database that takes nothing at all does not let one be passed over. */
    private static void itMustBeAboutAMilestone(RuntimeException failed) {
        if (MomentaryFailure.isCauseOf(failed)) {
            throw failed;
        }
    }

    private void warnOfAnUnknownYear(int year) {
        if (!calendar.hasYear(year) && yearsWarnedOf.add(year)) {
            LOG.warnf("There is no calendar of working days of %d: deadlines go by its weekends", year);
        }
    }
}
