package org.policytrack.kit.audit.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.policytrack.kit.clock.RealTime;

/**
 * Walks the whole chain after the start and once a day, so that a broken one is told without an auditor asking. A chain
 * that was cut off or written anew it cannot tell from a whole one: for that it takes a head that was kept elsewhere.
 */
@ApplicationScoped
class WatchChain {

    private static final Logger LOG = Logger.getLogger(WatchChain.class);

    private final VerifyChain chain;
    private volatile double isBroken = Double.NaN;

    WatchChain(
            DataSource database,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @RealTime InstantSource now,
            MeterRegistry metrics) {
        this.chain = new VerifyChain(database, service, now);
        Gauge.builder("policytrack.audit.chain.broken", this, watch -> watch.isBroken)
                .description("1 where the last walk over the audit chain found it broken, 0 where it was whole")
                .strongReference(true)
                .register(metrics);
    }

    @Scheduled(
            every = "${tracker.audit.walk-every:24h}",
            delayed = "${tracker.audit.walk-delayed:5m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        try {
            Verification found = chain.verify(List.of());
            isBroken = found.status() == Verification.Status.BROKEN ? 1 : 0;
            if (found.status() == Verification.Status.BROKEN) {
                LOG.errorf("The audit chain is broken: %s", found.fault());
            }
        } catch (SQLException | RuntimeException databaseDown) {
            isBroken = Double.NaN;
            LOG.warnf("The audit chain cannot be walked over: %s", databaseDown);
        }
    }
}
