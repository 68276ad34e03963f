package org.policytrack.kit.ready;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.EndedSessions;
import org.policytrack.kit.clock.RealTime;

/**
 * Whose tokens were verified in the last seconds. A token is believed no longer than it says itself, and not once its
 * session has ended; a key that is not trusted any more is noticed when it is verified again.
 */
@ApplicationScoped
class KnownCallers {

    private static final Duration BELIEVED_FOR = Duration.ofSeconds(10);

    /** From then on one request now and then goes the whole way, so that not all of them have to a moment later. */
    private static final Duration VERIFIED_EVERY = Duration.ofSeconds(8);

    private static final Duration TRIED_EVERY = Duration.ofMillis(200);

    private static final int MOST = 10_000;

    private final EndedSessions ended;
    private final InstantSource now;
    private final Cache<String, Known> byToken;

    KnownCallers(EndedSessions ended, @RealTime InstantSource now) {
        this.ended = ended;
        this.now = now;
        this.byToken = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(BELIEVED_FOR)
                .ticker(() -> Duration.between(Instant.EPOCH, now.instant()).toNanos())
                .build();
    }

    /** The request at hand was let in with this Authorization header. */
    void verified(String authorization, Caller caller, Optional<String> session, Instant expires) {
        byToken.put(
                authorization,
                new Known(
                        caller,
                        session,
                        expires,
                        now.instant(),
                        new AtomicReference<>(now.instant().plus(VERIFIED_EVERY))));
    }

    Optional<Caller> find(String authorization) {
        return Optional.ofNullable(byToken.getIfPresent(authorization))
                .filter(known -> now.instant().isBefore(known.expires()))
                .filter(known -> !now.instant().isBefore(known.since())) // or the clock was set back
                .filter(known -> known.session().filter(ended::hasEnded).isEmpty())
                .filter(known -> !known.isToBeVerified(now.instant()))
                .map(Known::caller);
    }

    private record Known(
            Caller caller,
            Optional<String> session,
            Instant expires,
            Instant since,
            AtomicReference<Instant> verifiedNext) {

        /** By the request at hand. */
        boolean isToBeVerified(Instant at) {
            Instant due = verifiedNext.get();
            return !at.isBefore(due) && verifiedNext.compareAndSet(due, at.plus(TRIED_EVERY));
        }
    }
}
