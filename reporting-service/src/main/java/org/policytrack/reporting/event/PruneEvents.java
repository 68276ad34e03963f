package org.policytrack.reporting.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import net.javacrumbs.shedlock.cdi.SchedulerLock;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.reporting.ReportingConfig;

/** Forgets events that nobody will resume behind any more. What was never read is numbered first, so that who missed it learns so. */
@ApplicationScoped
class PruneEvents {

    private final NumberEvents numbers;
    private final ChangeEvents events;
    private final ReportingConfig.Events config;
    private final InstantSource now;

    PruneEvents(NumberEvents numbers, ChangeEvents events, ReportingConfig config, @RealTime InstantSource now) {
        this.numbers = numbers;
        this.events = events;
        this.config = config.events();
        this.now = now;
    }

    @Scheduled(every = "10m", delayed = "5m")
    @SchedulerLock(name = "event-pruning")
    void prune() {
        numbers.untilNow();
        Instant before = now.instant().minus(config.kept());
        QuarkusTransaction.requiringNew().run(() -> events.prune(before));
    }
}
