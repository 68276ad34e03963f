package org.policytrack.reporting.standing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditTrail;
import org.policytrack.kit.audit.Change;
import org.policytrack.kit.clock.DayInUse;
import org.policytrack.kit.outbox.Outbox;
import org.policytrack.kit.problem.Refusal;
import org.policytrack.reporting.departmentclient.NoticeRoute;
import org.policytrack.reporting.event.ChangeKind;
import org.policytrack.reporting.event.TellChange;
import org.policytrack.reporting.taskclient.BorrowedPlans;
import org.policytrack.reporting.verified.VerifiedChanged;

/**
 * Tells the lead of a task when its light turns red (亮红灯), once for each turn. Every task is looked at once on each
 * business day, and at once when what counts of it has changed.
 */
@ApplicationScoped
class TellRedLights {

    /** What it is called in the audit. */
    static final String ACTION = "tellRedLight";

    private static final Logger LOG = Logger.getLogger(TellRedLights.class);

    private final Standings standings;
    private final ToldLights told;
    private final BorrowedPlans plans;
    private final Outbox outbox;
    private final TellChange tell;
    private final AuditTrail audit;
    private final Clock clock;
    private final DayInUse day;
    private volatile @Nullable LocalDate lastDay;

    TellRedLights(
            Standings standings,
            ToldLights told,
            BorrowedPlans plans,
            Outbox outbox,
            TellChange tell,
            AuditTrail audit,
            Clock clock,
            DayInUse day) {
        this.standings = standings;
        this.told = told;
        this.plans = plans;
        this.outbox = outbox;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    @Scheduled(
            identity = "red-lights",
            every = "${tracker.red-lights.every:60s}",
            delayed = "${tracker.red-lights.delayed:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void oncePerDay() {
        LocalDate today = today();
        if (today.equals(lastDay)) {
            return;
        }
        try {
            Set<String> red = told.red();
            plans.all().stream()
                    .filter(plan -> plan.isLookedAfterOn(today))
                    .forEach(plan -> tell(ofPlan(plan.id(), today), red));
            lastDay = today;
        } catch (Refusal | ProcessingException | WebApplicationException silent) {
            LOG.infof("Looking for red lights waits: %s", silent.getMessage());
        }
    }

    void afterChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) VerifiedChanged change) {
        Thread.ofVirtual().name("red-lights").start(day.carried(() -> lookAt(change.task())));
    }

    private void lookAt(String task) {
        try {
            List<TaskStanding> looked = QuarkusTransaction.requiringNew()
                    .call(() -> standings.ofTask(task, today()).stream().toList());
            tell(looked, told.isRed(task) ? Set.of(task) : Set.of());
        } catch (RuntimeException laterThen) {
            LOG.infof("The light of %s is looked at another time: %s", task, laterThen.getMessage());
        }
    }

    private List<TaskStanding> ofPlan(String plan, LocalDate today) {
        return QuarkusTransaction.requiringNew()
                .call(() -> standings.ofPlan(plan, today).orElse(List.of()));
    }

    private void tell(Collection<TaskStanding> looked, Set<String> red) {
        for (TaskStanding standing : looked) {
            boolean isRed = standing.verdict().light() == Light.RED;
            if (isRed != red.contains(standing.task().id())) {
                QuarkusTransaction.requiringNew().run(() -> turn(standing, isRed));
            }
        }
    }

    private void turn(TaskStanding standing, boolean isRed) {
        String task = standing.task().id();
        if (!isRed) {
            if (told.turnedAway(task, clock.instant())) {
                tell.ofTask(ChangeKind.LIGHT_TURNED, standing.task().plan(), task, null);
            }
        } else if (told.turnedRed(task, clock.instant())) {
            standing.task()
                    .lead()
                    .departments()
                    .forEach(
                            department -> outbox.add(NoticeRoute.DESTINATION, RedLightNotice.to(department, standing)));
            tell.ofTask(ChangeKind.LIGHT_TURNED, standing.task().plan(), task, null);
            audit.recordOwn(Change.done(ACTION, "Standing", task).to(RedLightNotice.turn(standing)));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
