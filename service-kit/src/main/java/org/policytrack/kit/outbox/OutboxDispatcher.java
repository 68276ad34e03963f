package org.policytrack.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.policytrack.kit.clock.DayInUse;
import org.policytrack.kit.clock.RealTime;

/**
 * Delivers what waits in the outbox: right after the commit that wrote it, and every second what is due again. A
 * message is put off by a lease while it is tried, so a process killed in between loses nothing. It is never given up;
 * the pause between attempts grows to a quarter of a minute, and the age of the oldest is a metric.
 */
@ApplicationScoped
class OutboxDispatcher {

    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int BATCH = 50;

    private final OutboxTable table;
    private final Map<String, OutboxRoute> routes;
    private final DayInUse day;
    private final InstantSource now;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("outbox").factory());
    private final AtomicBoolean isWoken = new AtomicBoolean();

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
        metrics.gauge("outbox.oldest.age.seconds", this, OutboxDispatcher::oldestAgeInSeconds);
        metrics.gauge("outbox.waiting", this, OutboxDispatcher::countWaiting);
    }

    /** Asks for a round soon; returns at once, and several calls before it begins are one round. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        if (!routes.isEmpty() && isWoken.compareAndSet(false, true)) {
            worker.execute(this::round);
        }
    }

    private void round() {
        isWoken.set(false);
        try {
            List<OutboxMessage> due =
                    QuarkusTransaction.requiringNew().call(() -> table.claim(now.instant(), LEASE, BATCH));
            due.forEach(this::deliver);
            if (due.size() == BATCH) {
                wake();
            }
        } catch (RuntimeException databaseDown) {
            LOG.warnf("The outbox cannot be read: %s", databaseDown);
        }
    }

    private void deliver(OutboxMessage message) {
        try (Scope trace = TraceContext.of(message.traceParent()).makeCurrent()) {
            day.tellingOnward(message.day(), () -> routeOf(message).deliver(message));
            QuarkusTransaction.requiringNew().run(() -> recordDelivery(message));
        } catch (RuntimeException notDelivered) {
            LOG.infof("Message %s to %s: %s", message.key(), message.destination(), notDelivered);
            QuarkusTransaction.requiringNew().run(() -> recordFailure(message, notDelivered));
        }
    }

    private OutboxRoute routeOf(OutboxMessage message) {
        OutboxRoute route = routes.get(message.destination());
        if (route == null) {
            throw new IllegalStateException("no route to " + message.destination());
        }
        return route;
    }

    private void recordDelivery(OutboxMessage message) {
        try {
            table.delivered(message, now.instant());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void recordFailure(OutboxMessage message, RuntimeException notDelivered) {
        try {
            table.failed(message, String.valueOf(notDelivered), nextAttempt(message.attempts()));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Instant nextAttempt(int attemptsBefore) {
        long grown = FIRST_PAUSE.toMillis() << Math.min(attemptsBefore, 10);
        long pause = Math.min(grown, LONGEST_PAUSE.toMillis());
        return now.instant().plusMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
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
        worker.close();
    }
}
