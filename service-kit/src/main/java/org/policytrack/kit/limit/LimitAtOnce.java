package org.policytrack.kit.limit;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.policytrack.kit.http.EarlyRefusal;

/**
 * Bounds what this instance works on at once, whoever sends it: what is above is refused before anything is read of it, so
 * that the rest is answered as fast as ever. A line of events has its own bound and counts only until it is open.
 */
@ApplicationScoped
class LimitAtOnce {

    private final int most;
    private final int mostComingIn;
    private final AgroalDataSource database;
    private final FullHeap heap;
    private final EarlyRefusal refuse;
    private final RefusalCount count;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger comingIn = new AtomicInteger();

    LimitAtOnce(
            LimitsConfig config,
            AgroalDataSource database,
            FullHeap heap,
            EarlyRefusal refuse,
            RefusalCount count,
            MeterRegistry metrics) {
        this.most = config.atOnce();
        this.mostComingIn = Math.max(1, most / 2);
        this.database = database;
        this.heap = heap;
        this.refuse = refuse;
        this.count = count;
        metrics.gauge("policytrack.limits.under.way", underWay);
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, EarlyRefusal.PRIORITY + 1);
    }

    private void take(RoutingContext routing) {
        if (LimitPerAddress.isWatching(routing.normalizedPath())) {
            routing.next();
        } else if (!hasRoom()) {
            refuse(routing);
        } else if (SlowBodies.isStillComing(routing.request())) {
            receive(routing);
        } else {
            begin(routing);
        }
    }

    private boolean hasRoom() {
        return underWay.get() < (heap.isNearlyFull() ? heap.fewOf(most) : most)
                && database.getMetrics().awaitingCount() < most;
    }

    private void refuse(RoutingContext routing) {
        count.refused("at-once");
        refuse.of(routing, new Overloaded());
    }

    /** Those who send their body slowly may not keep all others away. */
    private void receive(RoutingContext routing) {
        if (comingIn.incrementAndGet() > mostComingIn) {
            comingIn.decrementAndGet();
            refuse(routing);
            return;
        }
        Runnable received = onlyOnce(comingIn::decrementAndGet);
        routing.request().end().onComplete(all -> received.run());
        routing.addEndHandler(over -> received.run());
        begin(routing);
    }

    private void begin(RoutingContext routing) {
        underWay.incrementAndGet();
        Runnable done = onlyOnce(underWay::decrementAndGet);
        routing.addEndHandler(over -> done.run());
        routing.addHeadersEndHandler(begun -> {
            String type = routing.response().headers().get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS)) {
                done.run();
            }
        });
        routing.next();
    }

    private static Runnable onlyOnce(Runnable action) {
        AtomicBoolean isDone = new AtomicBoolean();
        return () -> {
            if (isDone.compareAndSet(false, true)) {
                action.run();
            }
        };
    }
}
