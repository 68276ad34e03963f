package org.policytrack.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.reporting.ReportingConfig;
import org.policytrack.reporting.borrowed.Borrowed;
import org.policytrack.reporting.history.PlanHistories;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.reading.Sight;
import org.policytrack.reporting.taskclient.BorrowedPlan;
import org.policytrack.reporting.taskclient.BorrowedPlans;

/** How the tasks of a plan stand on a day. */
@ApplicationScoped
public class Standings {

    private final BorrowedPlans plans;
    private final PlanHistories histories;
    private final ReportingConfig config;
    private final InstantSource now;
    private final Clock clock;

    Standings(
            BorrowedPlans plans,
            PlanHistories histories,
            ReportingConfig config,
            @RealTime InstantSource now,
            Clock clock) {
        this.plans = plans;
        this.histories = histories;
        this.config = config;
        this.now = now;
        this.clock = clock;
    }

    /** Everything known of the plan, read once, for as many days as are needed; empty when there is no such plan. */
    public Optional<StandingsOfPlan> inTime(String plan) {
        return plans.plan(plan).map(this::read);
    }

    /** Of the plan's tasks and measures that are in sight, in the order of the plan; empty when there is no such plan. */
    Optional<List<TaskStanding>> ofPlan(String plan, Sight sight, AsKnown when) {
        return inTime(plan).map(standings -> standings.of(sight, when));
    }

    /**
     * Of one task or measure; empty when there is no such one in sight.
     *
     * @param assumedPerMonth what-if: the forecast goes by this rate of percentage points per month
     */
    Optional<TaskStanding> ofTask(String task, Sight sight, AsKnown when, @Nullable BigDecimal assumedPerMonth) {
        return plans.planWithTask(task).flatMap(borrowed -> read(borrowed).ofTask(task, sight, when, assumedPerMonth));
    }

    /** Of all tasks and measures of a plan, for the service itself. */
    Optional<List<TaskStanding>> ofPlan(String plan, LocalDate asOf) {
        return ofPlan(plan, Sight.UNLIMITED, AsKnown.on(asOf));
    }

    /** Of one task or measure, for the service itself. */
    Optional<TaskStanding> ofTask(String task, LocalDate asOf) {
        return ofTask(task, Sight.UNLIMITED, AsKnown.on(asOf), null);
    }

    private StandingsOfPlan read(Borrowed<BorrowedPlan> borrowed) {
        return new StandingsOfPlan(
                borrowed, histories.ofPlan(borrowed.value().plan().id()), silence(borrowed));
    }

    private @Nullable Silence silence(Borrowed<BorrowedPlan> borrowed) {
        Duration age = Duration.between(borrowed.fetchedAt(), now.instant());
        if (age.compareTo(config.taskServiceSilentAfter()) <= 0) {
            return null;
        }
        return new Silence(
                borrowed.fetchedAt(), LocalDate.ofInstant(clock.instant().minus(age), clock.getZone()));
    }
}
