package org.policytrack.department.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.kit.caller.EndedSessions;
import org.policytrack.kit.caller.IdentityConfig;
import org.policytrack.kit.clock.RealTime;

/**
 * The ended sessions of which a token may still be about, in memory: those ended here at once, those ended by another
 * instance within seconds. While the database is away, what is known stays known.
 */
@ApplicationScoped
class RecentlyEndedSessions implements EndedSessions {

    private static final Logger LOG = Logger.getLogger(RecentlyEndedSessions.class);

    private final Map<String, Instant> known = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final DepartmentConfig.Accounts accounts;
    private final IdentityConfig identity;
    private final InstantSource now;

    RecentlyEndedSessions(
            Sessions sessions, DepartmentConfig config, IdentityConfig identity, @RealTime InstantSource now) {
        this.sessions = sessions;
        this.accounts = config.accounts();
        this.identity = identity;
        this.now = now;
    }

    @Override
    public boolean hasEnded(String session) {
        return known.containsKey(session);
    }

    /** Of what ended before this, no access token is believed any more. */
    Instant horizon() {
        return now.instant().minus(accounts.accessTokenLife()).minusSeconds(identity.clockSkewSeconds());
    }

    void atStart(@Observes StartupEvent start) {
        readAgain();
    }

    void endedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded event) {
        known.put(event.session(), event.at());
    }

    @Scheduled(every = "3s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        try {
            readAgain();
        } catch (RuntimeException databaseDown) {
            LOG.warnf("The ended sessions cannot be read: %s", databaseDown);
        }
    }

    private void readAgain() {
        Instant horizon = horizon();
        List<Session> ended = QuarkusTransaction.requiringNew()
                .call(() -> sessions.find("endedAt >= ?1", horizon).list());
        ended.forEach(session -> known.put(session.id(), Objects.requireNonNull(session.endedAt())));
        known.values().removeIf(endedAt -> endedAt.isBefore(horizon));
    }
}
