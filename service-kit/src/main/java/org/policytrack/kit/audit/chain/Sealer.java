package org.policytrack.kit.audit.chain;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.policytrack.kit.audit.EntryWritten;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.round.Rounds;

/**
 * Seals right after the commit that wrote an entry, and every second what another instance left behind.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final SealEntries entries;
    private final Rounds rounds = new Rounds("sealer", this::round);

    Sealer(
            DataSource database,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @RealTime InstantSource now) {
        this.entries = new SealEntries(database, service, now);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntryWritten entry) {
        wake();
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        rounds.wake();
    }

    private void round() {
        try {
            if (entries.batch()) {
                wake();
            }
        } catch (SQLException | RuntimeException databaseDown) {
            LOG.warnf("Audit entries cannot be sealed: %s", databaseDown);
        }
    }

    @PreDestroy
    void stop() {
        rounds.close();
    }
}
