package org.policytrack.kit.outbox;

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
import org.policytrack.kit.repetition.Repetition;
import org.policytrack.kit.round.Rounds;

/**
 * Delivers what waits in the outbox: right after the commit that wrote it, and every second what is due again. A
 * message is put off by a lease while it is tried, so a process killed in between loses nothing. It is never given up;
 * the pause between attempts grows to a quarter of a minute, and the age of the oldest is a metric ({@link OutboxFigures}).
 * What was delivered is forgotten after a month.
 */
@ApplicationScoped
class OutboxDispatcher {

    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);

    /** For whoever wants to see what was told. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Map<String, OutboxRoute> routes;
    private final OutboxTable table;
    private final InstantSource now;
    private final DayInUse day;
    private final DeliveryRound round;
    private final Rounds rounds = new Rounds("outbox", this::runRound);

    OutboxDispatcher(OutboxTable table, @All List<OutboxRoute> routes, DayInUse day, @RealTime InstantSource now) {
        this.routes = routes.stream().collect(Collectors.toMap(OutboxRoute::destination, Function.identity()));
        this.table = table;
        this.now = now;
        this.day = day;
        this.round = new DeliveryRound(table, this::tell, now, QuarkusTransaction::requiringNew);
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        if (!routes.isEmpty()) {
            rounds.wake();
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetDelivered() {
        int forgotten = Repetition.ofNothing(() -> QuarkusTransaction.requiringNew()
                .call(() -> table.forgetDeliveredBefore(now.instant().minus(KEPT))));
        LOG.debugf("%d messages that were delivered longer than %s ago forgotten", forgotten, KEPT);
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

    @PreDestroy
    void stop() {
        rounds.close();
    }
}
