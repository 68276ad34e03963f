package org.policytrack.kit.token;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.policytrack.kit.problem.Unavailable;

/**
 * The keys of one issuer, as its key set had them last. They are read when one is needed first, when they have grown
 * old, and when a token comes that none of them has signed: at most once in five seconds, so that a changed key is known
 * soon and a made-up one costs nothing. An issuer that is down is asked once a second by one request, whatever the
 * number of those that wait for it; what was read before is believed for an hour meanwhile.
 */
final class KeySet {

    private static final Logger LOG = Logger.getLogger(KeySet.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_WHILE_DOWN = Duration.ofSeconds(1);
    private static final Duration KEPT_WHILE_DOWN = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 50;
    private static final String PART = "identity-provider";

    private final KeySetAddress address;
    private final Duration refreshedEvery;
    private final InstantSource now;
    private final ReentrantLock reading = new ReentrantLock();

    private volatile Reading last = new Reading(List.of(), Instant.MIN);
    private volatile Instant nextReading = Instant.MIN;
    private volatile boolean isDown;

    /**
     * @param keys all that was in the set, in its order
     * @param at when it was read
     */
    record Reading(List<JsonWebKey> keys, Instant at) {

        boolean isOlderThan(Duration age, Instant now) {
            return at.equals(Instant.MIN) || at.plus(age).isBefore(now);
        }
    }

    KeySet(KeySetAddress address, Duration refreshedEvery, InstantSource now) {
        this.address = address;
        this.refreshedEvery = refreshedEvery;
        this.now = now;
    }

    /**
     * The keys as they were read not long ago.
     *
     * @throws Unavailable when they cannot be read and were not for an hour
     */
    Reading current() {
        Reading known = last;
        if (known.isOlderThan(KEPT_WHILE_DOWN, now.instant())) {
            read();
        } else if (known.isOlderThan(refreshedEvery, now.instant()) && !reading.isLocked()) {
            tryToRead();
        }
        return last;
    }

    /**
     * The keys as they are now, unless they were read a moment ago.
     *
     * @throws Unavailable when they cannot be read now
     */
    Reading afresh() {
        read();
        return last;
    }

    private void tryToRead() {
        try {
            read();
        } catch (Unavailable keepingWhatIsKnown) {
            // Told when it began.
        }
    }

    private void read() {
        boolean isAnsweredByOthers = isDown && (reading.isLocked() || isTooEarly());
        if (isAnsweredByOthers || reading.getQueueLength() >= MOST_WAITING || !hasTurn()) {
            throw new Unavailable(PART);
        }
        try {
            if (!isTooEarly()) {
                fetch();
            } else if (isDown) {
                throw new Unavailable(PART);
            }
        } finally {
            reading.unlock();
        }
    }

    private boolean isTooEarly() {
        return now.instant().isBefore(nextReading);
    }

    private boolean hasTurn() {
        try {
            return reading.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void fetch() {
        try {
            last = new Reading(List.copyOf(new JsonWebKeySet(address.read()).getJsonWebKeys()), now.instant());
            if (isDown) {
                LOG.infof("The keys at %s can be read again", address);
            }
            nextReading = now.instant().plus(PAUSE);
            isDown = false;
        } catch (IOException | JoseException | RuntimeException unreadable) {
            if (!isDown) {
                LOG.warnf("The keys at %s cannot be read: %s", address, unreadable);
            }
            nextReading = now.instant().plus(PAUSE_WHILE_DOWN);
            isDown = true;
            throw new Unavailable(PART);
        }
    }
}
