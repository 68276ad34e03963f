package org.policytrack.task.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.clock.ClockConfig;
import org.policytrack.task.milestone.Milestone;
import org.policytrack.task.milestone.Milestones;
import org.policytrack.task.plan.PlanImported;

/**
 * Walks the milestones that are not achieved and raises the flag of the rung each has reached. It runs every minute, so
 * a new day, an imported plan and a moved date are noticed at once; a walk that finds nothing costs two queries for
 * each {@value #CHUNK} milestones that are due soon or late.
 */
@ApplicationScoped
class ScanDeadlines {

    private static final Logger LOG = Logger.getLogger(ScanDeadlines.class);
    private static final int CHUNK = 500;

    /** What the scan is called in the audit: by hand the operation, else the process. */
    static final String ACTION = "scanDeadlines";

    private final Milestones milestones;
    private final DeadlineFlags flags;
    private final DeadlineScans scans;
    private final RaiseFlag raise;
    private final AuditTrail audit;
    private final Clock clock;
    private final ClockConfig config;

    ScanDeadlines(
            Milestones milestones,
            DeadlineFlags flags,
            DeadlineScans scans,
            RaiseFlag raise,
            AuditTrail audit,
            Clock clock,
            ClockConfig config) {
        this.milestones = milestones;
        this.flags = flags;
        this.scans = scans;
        this.raise = raise;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /** On demand: always leaves a record, in one transaction with the flags raised. */
    @Transactional
    DeadlineScan scanFor(Caller caller) {
        DeadlineScan scan = keep(walk(LocalDate.now(clock)), caller.username());
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

    @Scheduled(
            identity = "deadline-scan",
            every = "${tracker.deadline-scan.every:60s}",
            delayed = "${tracker.deadline-scan.delayed:3s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        Walk walk = walk(LocalDate.now(clock));
        if (walk.raised() > 0) {
            QuarkusTransaction.requiringNew().run(() -> audit.recordOwn(change(keep(walk, "scheduler"))));
            LOG.infof("%d deadline flags raised for %s", walk.raised(), walk.day());
        }
    }

    private DeadlineScan keep(Walk walk, String startedBy) {
        DeadlineScan scan = new DeadlineScan(walk.day(), clock.instant(), startedBy, walk.examined(), walk.raised());
        scans.persist(scan);
        return scan;
    }

    private static Change change(DeadlineScan scan) {
        return Change.done(ACTION, "DeadlineScan", String.valueOf(scan.id())).to(DeadlineScanView.of(scan));
    }

    private Walk walk(LocalDate day) {
        Walk walk = new Walk(day, 0, 0);
        String last = "";
        while (true) {
            List<Milestone> chunk = chunkAfter(last, day);
            walk = walk.with(chunk.size(), raiseIn(chunk, day));
            if (chunk.size() < CHUNK) {
                return walk;
            }
            last = chunk.getLast().id();
        }
    }

    private List<Milestone> chunkAfter(String last, LocalDate day) {
        LocalDate farthest = day.plusDays(Milestone.SOON_IN_DAYS);
        return QuarkusTransaction.requiringNew().call(() -> milestones.openActBy(farthest, last, CHUNK));
    }

    private int raiseIn(List<Milestone> chunk, LocalDate day) {
        List<String> ids = chunk.stream().map(Milestone::id).toList();
        Set<DeadlineFlags.Raised> raised = QuarkusTransaction.requiringNew().call(() -> flags.raisedFor(ids));
        int count = 0;
        for (Milestone milestone : chunk) {
            Optional<Rung> rung = Rung.reachedBy(milestone, day);
            boolean isNew = rung.isPresent()
                    && !raised.contains(new DeadlineFlags.Raised(milestone.id(), rung.get(), milestone.actBy()));
            if (isNew && raise.raise(milestone.id(), day)) {
                count++;
            }
        }
        return count;
    }

    private record Walk(LocalDate day, int examined, int raised) {

        Walk with(int moreExamined, int moreRaised) {
            return new Walk(day, examined + moreExamined, raised + moreRaised);
        }
    }
}
