package org.policytrack.kit.outbox;

import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.TransactionRunner;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.upstream.Silence;

/**
 * Takes a batch of what is due and tells one message after the other. A receiver that is silent is waited for once: what
 * else goes there counts as tried, so that pauses grow as in any outage and, being partly chance, let another message be
 * the next to try; one that always meets silence keeps no other back. What a round has no time for before its lease
 * ends, and a message whose fate could not be recorded, is due again at once.
 */
final class DeliveryRound {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final int BATCH = 50;

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);

    /** No message is begun later; the lease goes on for longer than any receiver is waited for. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final OutboxTable table;
    private final Consumer<OutboxMessage> receivers;
    private final InstantSource now;
    private final Supplier<? extends TransactionRunner> newTransaction;

    /** @param receivers take a message and return once it is acknowledged; anything thrown means: not delivered */
    DeliveryRound(
            OutboxTable table,
            Consumer<OutboxMessage> receivers,
            InstantSource now,
            Supplier<? extends TransactionRunner> newTransaction) {
        this.table = table;
        this.receivers = receivers;
        this.now = now;
        this.newTransaction = newTransaction;
    }

    /** Whether more may be due already. */
    boolean run() {
        Instant begun = now.instant();
        Queue<OutboxMessage> left = new ArrayDeque<>(newTransaction.get().call(() -> table.claim(begun, LEASE, BATCH)));
        boolean isMoreDue = left.size() == BATCH;
        Map<String, Throwable> silences = new HashMap<>();
        List<OutboxMessage> dueAgain = new ArrayList<>();
        while (!left.isEmpty() && now.instant().isBefore(begun.plus(LONGEST))) {
            OutboxMessage message = left.remove();
            Throwable failure = silences.get(message.destination());
            if (failure == null) {
                failure = failureOf(message);
                if (failure != null && Silence.isBehind(failure)) {
                    silences.put(message.destination(), failure);
                }
            }
            if (!isRecorded(message, failure)) {
                dueAgain.add(message);
            }
        }
        isMoreDue |= !left.isEmpty();
        dueAgain.addAll(left);
        if (!dueAgain.isEmpty()) {
            newTransaction.get().run(() -> handBack(dueAgain));
        }
        return isMoreDue;
    }

    private @Nullable Throwable failureOf(OutboxMessage message) {
        try (Scope trace = TraceContext.of(message.traceParent()).makeCurrent()) {
            return failureInItsTrace(message);
        }
    }

    private @Nullable Throwable failureInItsTrace(OutboxMessage message) {
        try {
            receivers.accept(message);
            return null;
        } catch (RuntimeException | Error notDelivered) {
            LOG.infof("Message %s to %s: %s", message.key(), message.destination(), notDelivered);
            return notDelivered;
        }
    }

    private boolean isRecorded(OutboxMessage message, @Nullable Throwable failure) {
        try {
            newTransaction.get().run(() -> record(message, failure));
            return true;
        } catch (RuntimeException notRecorded) {
            LOG.warnf("What became of message %s is not recorded: %s", message.key(), notRecorded);
            return false;
        }
    }

    private void record(OutboxMessage message, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                table.delivered(message, now.instant());
            } else {
                table.failed(message, String.valueOf(failure), nextAttempt(message.attempts()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void handBack(List<OutboxMessage> messages) {
        try {
            for (OutboxMessage message : messages) {
                table.handedBack(message, now.instant());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Instant nextAttempt(int attemptsBefore) {
        long grown = FIRST_PAUSE.toMillis() << Math.min(attemptsBefore, 10);
        long pause = Math.min(grown, LONGEST_PAUSE.toMillis());
        return now.instant().plusMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }
}
