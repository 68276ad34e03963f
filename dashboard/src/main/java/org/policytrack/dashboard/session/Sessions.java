package org.policytrack.dashboard.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sessions that requests bring along. */
@ApplicationScoped
public class Sessions {

    /** As long as a late answer could still give a browser the cookie of a session that was ended meanwhile. */
    private static final Duration ENDED_ARE_REMEMBERED = Duration.ofMinutes(30);

    /** Renewals that followed each other while a request was under way with the first cookie. */
    private static final int LONGEST_CHAIN = 20;

    private static final int ENDED_AT_MOST = 100_000;

    private final SessionCookie cookie;
    private final Renewals renewals;
    private final Map<String, Issuer> issuers;
    private final InstantSource now;
    private final Cache<String, Boolean> ended = Caffeine.newBuilder()
            .expireAfterWrite(ENDED_ARE_REMEMBERED)
            .maximumSize(ENDED_AT_MOST)
            .build();

    @Inject
    Sessions(SessionCookie cookie, Renewals renewals, @All List<Issuer> issuers) {
        this(cookie, renewals, issuers, InstantSource.system());
    }

    Sessions(SessionCookie cookie, Renewals renewals, List<Issuer> issuers, InstantSource now) {
        this.now = now;
        this.cookie = cookie;
        this.renewals = renewals;
        this.issuers = issuers.stream().collect(Collectors.toMap(Issuer::name, Function.identity()));
    }

    /** The session of a Cookie header as it was sealed; nobody is asked. */
    public Optional<Session> heldBy(@Nullable String cookieHeader) {
        return cookie.in(cookieHeader)
                .filter(session -> issuers.containsKey(session.issuer()))
                .filter(session -> !isEnded(session));
    }

    /** Whether {@link #current} may have to wait for an answer from elsewhere. */
    public boolean isDue(Session session) {
        return session.isDue(now.instant());
    }

    /** The session with tokens that are believed; renews it where they are too old. */
    public Found current(Session held, Sender sender) {
        Session session = held;
        for (int renewal = 0; isDue(session) && renewal < LONGEST_CHAIN; renewal++) {
            switch (renewals.of(session, issuer(session), sender)) {
                case Renewal.Renewed(Session renewed) -> session = renewed;
                case Renewal.Over() -> {
                    ended.put(session.id(), true);
                    return new Found.NoSession();
                }
                case Renewal.Impossible() -> {
                    return believed(session, held).orElseGet(Found.NoSession::new);
                }
                case Renewal.Unanswered() -> {
                    Session unrenewed = session;
                    return believed(session, held).orElseGet(() -> new Found.Unanswered(unrenewed.issuer()));
                }
            }
        }
        return isEnded(session) ? new Found.NoSession() : new Found.SignedIn(session, !session.equals(held));
    }

    /** The session of a Cookie header with tokens that are believed. */
    public Found current(@Nullable String cookieHeader, Sender sender) {
        return heldBy(cookieHeader).map(held -> current(held, sender)).orElseGet(Found.NoSession::new);
    }

    /** Set-Cookie headers that give the browser this session instead of what it has. */
    public List<String> given(Session session, @Nullable String cookieHeader) {
        return cookie.set(session, cookieHeader);
    }

    /** Set-Cookie headers that take away what the browser has of a session. */
    public List<String> taken(@Nullable String cookieHeader) {
        return cookie.taken(cookieHeader);
    }

    /** Ends a session here and where it came from. */
    void end(Session session) {
        ended.put(session.id(), true);
        issuer(session).end(session);
    }

    Issuer issuer(Session session) {
        return Optional.ofNullable(issuers.get(session.issuer())).orElseThrow();
    }

    private Optional<Found> believed(Session session, Session held) {
        return session.isBelieved(now.instant())
                ? Optional.of(new Found.SignedIn(session, !session.equals(held)))
                : Optional.empty();
    }

    private boolean isEnded(Session session) {
        return ended.getIfPresent(session.id()) != null;
    }
}
