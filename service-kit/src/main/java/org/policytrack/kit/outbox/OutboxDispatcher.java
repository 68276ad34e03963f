package org.policytrack.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.policytrack.kit.clock.DayInUse;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.round.Rounds;

/**
 * Delivers what waits in the outbox: right after the commit that wrote it, and every second what is due again. A
 * message is put off by a lease while it is tried, so a process killed in between loses nothing. It is never given up;
 * the pause between attempts grows to a quarter of a minute, and the age of the oldest is a metric.
 */
@ApplicationScoped
class OutboxDispatcher {

    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);

    private final OutboxTable table;
    private final Map<String, OutboxRoute> routes;
    private final DayInUse day;
    private final InstantSource now;
    private final DeliveryRound round;
    private final Rounds rounds = new Rounds("outbox", this::runRound);

    OutboxDispatcher(
            OutboxTable table,
            @All List<OutboxRoute> routes,
            DayInUse day,
            @RealTime InstantSource now,
            MeterRegistry metrics) {
        this.table = table;
        this.routes = routes.stream().collect(Collectors.toMap(OutboxRoute::destination, Function.identity()));
        this.day = day;
        this.now = now;
        this.round = new DeliveryRound(table, this::tell, now, QuarkusTransaction::requiringNew);
        metrics.gauge("outbox.oldest.age.seconds", this, OutboxDispatcher::oldestAgeInSeconds);
        metrics.gauge("outbox.waiting", this, OutboxDispatcher::countWaiting);
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        if (!routes.isEmpty()) {
            rounds.wake();
        }
    }

    private void runRound() {
        try {
            if (round.run()) {
                wake();
            }
        } catch (RuntimeException databaseDown) {
            LOG.warnf("The outbox cannot be read: %s", databaseDown);
        }
    }

    private void tell(OutboxMessage message) {
        day.tellingOnward(message.day(), () -> routeOf(message).deliver(message));
    }

    private OutboxRoute routeOf(OutboxMessage message) {
        OutboxRoute route = routes.get(message.destination());
        if (route == null) {
            throw new IllegalStateException("no route to " + message.destination());
        }
        return route;
    }

    private double oldestAgeInSeconds() {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(table::oldestWaiting)
                    .map(at -> (double) Duration.between(at, now.instant()).toSeconds())
                    .orElse(0.0);
        } catch (RuntimeException databaseDown) {
            return Double.NaN;
        }
    }

    private double countWaiting() {
        try {
            return QuarkusTransaction.requiringNew().call(table::countWaiting);
        } catch (RuntimeException databaseDown) {
            return Double.NaN;
        }
    }

    @PreDestroy
    void stop() {
        rounds.close();
    }
}
