package org.policytrack.department.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.policytrack.department.DepartmentConfig;
import org.policytrack.kit.clock.RealTime;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * The sessions. Every change is one conditional statement, so that ending one and renewing it at the same moment
 * leaves it ended.
 */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, String> {

    private static final Duration REMEMBERED_AFTER_THE_END = Duration.ofHours(1);

    private final RefreshTokens tokens;
    private final Event<SessionEnded> ended;
    private final Duration idle;
    private final Duration life;
    private final InstantSource now;

    Sessions(RefreshTokens tokens, Event<SessionEnded> ended, DepartmentConfig config, @RealTime InstantSource now) {
        this.tokens = tokens;
        this.ended = ended;
        this.idle = config.accounts().sessionIdle();
        this.life = config.accounts().sessionLife();
        this.now = now;
    }

    public OpenSession open(String username) {
        Session session = new Session(UUID.randomUUID().toString(), username, time());
        persist(session);
        return opened(session);
    }

    /** Takes the token for a new one. */
    public Renewal renew(String refreshToken) {
        Optional<RefreshToken> presented = tokens.find(refreshToken);
        if (presented.isEmpty()) {
            return new Renewal.Over();
        }
        Session session = findById(presented.get().sessionId());
        if (!isAlive(session)) {
            return new Renewal.Over();
        }
        if (!tokens.spend(refreshToken)) {
            end(session.id());
            return new Renewal.UsedTwice(session);
        }
        boolean goesOn = update("renewedAt = ?1 where id = ?2 and endedAt is null", time(), session.id()) == 1;
        return goesOn ? new Renewal.Renewed(opened(session)) : new Renewal.Over();
    }

    /** Ends the session a refresh token belongs to, spent or not; empty when there is none that is still alive. */
    public Optional<Session> endByToken(String refreshToken) {
        return tokens.find(refreshToken)
                .map(token -> findById(token.sessionId()))
                .filter(this::isAlive)
                .filter(session -> end(session.id()));
    }

    /** Ends every session of the account; its row is locked by the caller, so that none is opened meanwhile. */
    public void endAllOf(String username) {
        find("username = ?1 and endedAt is null", username).<Session>list().forEach(session -> end(session.id()));
    }

    /** Ends one session; false when it was over. */
    public boolean end(String session) {
        Instant at = time();
        boolean ends = update("endedAt = ?1 where id = ?2 and endedAt is null", at, session) == 1;
        if (ends) {
            ended.fire(new SessionEnded(session, at));
        }
        return ends;
    }

    /** Whether this session of this account can still be used. */
    public boolean isAlive(String session, String username) {
        return findByIdOptional(session)
                .filter(found -> found.username().equals(username))
                .filter(this::isAlive)
                .isPresent();
    }

    /** In the order in which they ended. */
    List<Session> endedSince(Instant instant, PageRequest page) {
        return find(
                        "endedAt >= ?1 and (endedAt > ?2 or endedAt = ?2 and id > ?3) order by endedAt, id",
                        instant,
                        lastSeen(page),
                        page.after().isEmpty() ? "" : page.after().getLast())
                .range(0, page.limit())
                .list();
    }

    private static Instant lastSeen(PageRequest page) {
        try {
            return page.after().isEmpty() ? Instant.EPOCH : Instant.parse(page.afterText());
        } catch (DateTimeParseException ofAnotherList) {
            throw InputRefused.unreadable(InputFault.inQuery("cursor", "cursor-unknown"));
        }
    }

    @Transactional
    @Scheduled(every = "1h", delayed = "5m")
    void forgetOld() {
        Instant longAgo = now.instant().minus(REMEMBERED_AFTER_THE_END);
        delete("endedAt < ?1 or renewedAt < ?2 or openedAt < ?3", longAgo, longAgo.minus(idle), longAgo.minus(life));
    }

    private OpenSession opened(Session session) {
        return new OpenSession(
                session.id(),
                session.username(),
                tokens.madeFor(session.id()),
                session.openedAt().plus(life));
    }

    private boolean isAlive(Session session) {
        Instant at = now.instant();
        return session.endedAt() == null
                && at.isBefore(session.renewedAt().plus(idle))
                && at.isBefore(session.openedAt().plus(life));
    }

    /** As precise as the database keeps it. */
    private Instant time() {
        return now.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
