package org.policytrack.reporting.borrowed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.clock.Elapsed;
import org.policytrack.kit.problem.Unavailable;
import org.policytrack.kit.ready.Grounds;
import org.policytrack.reporting.ReportingConfig;

/**
 * The copies of one kind of thing. Reading one that is not fresh renews it: one request to the owner at a time, whoever
 * else reads meanwhile waits for the same answer, nobody longer than the patience. After a failure the owner is left
 * alone for a moment and the old copy serves.
 */
public final class Borrowing<T> {

    private static final Logger LOG = Logger.getLogger(Borrowing.class);

    private final Lender<T> lender;
    private final StoredCopies stored;
    private final ReportingConfig.Borrowed settings;
    private final InstantSource now;
    private final Grounds grounds;
    private final Executor renewing =
            Context.taskWrapping(task -> Thread.ofVirtual().name("borrowing").start(task));

    /** Those used last; the others are in the table. */
    private final Cache<String, Borrowed<T>> held;

    private final Cache<String, Borrowed<T>> written;
    private final Map<String, CompletableFuture<Optional<Borrowed<T>>>> renewals = new ConcurrentHashMap<>();
    private volatile Instant failedAt = Instant.EPOCH;

    Borrowing(
            Lender<T> lender,
            StoredCopies stored,
            ReportingConfig.Borrowed settings,
            InstantSource now,
            Grounds grounds) {
        this.lender = lender;
        this.stored = stored;
        this.settings = settings;
        this.now = now;
        this.grounds = grounds;
        this.held = Caffeine.newBuilder().maximumSize(settings.inMemory()).build();
        this.written = Caffeine.newBuilder().maximumSize(settings.inMemory()).build();
    }

    /**
     * The thing of this id, at most {@code freshFor} old unless its owner is silent.
     *
     * @return empty when its owner says that there is none
     * @throws Unavailable when its owner is silent and there is no copy
     */
    public Optional<Borrowed<T>> find(String id) {
        @Nullable Borrowed<T> copy = copy(id);
        return noted(id, copy != null && isFresh(copy.fetchedAt()) ? Optional.of(copy) : renewed(id, copy));
    }

    /** As {@link #find}, but asks the owner however fresh the copy is. */
    public Optional<Borrowed<T>> findRenewed(String id) {
        return noted(id, renewed(id, copy(id)));
    }

    /**
     * What is answered now rests on this copy for as long as it is the one that would be lent, and on none not at all. The
     * copy itself is not held on to: answers are kept for longer than that.
     */
    private Optional<Borrowed<T>> noted(String id, Optional<Borrowed<T>> lent) {
        Optional<Instant> when = lent.map(Borrowed::fetchedAt);
        grounds.add(() -> when.filter(fetchedAt -> isFresh(fetchedAt) && isHeld(id, fetchedAt))
                .isPresent());
        return lent;
    }

    /** The id of a copy in memory that is so, without asking its owner. */
    public Optional<String> idOfHeld(Predicate<T> isSo) {
        return idOf(held.asMap(), isSo);
    }

    /** The id of a stored copy that is so, without asking its owner; reads them all. */
    public Optional<String> idOfStored(Predicate<T> isSo) {
        return idOf(stored.all(lender), isSo);
    }

    private Optional<String> idOf(Map<String, Borrowed<T>> copies, Predicate<T> isSo) {
        return copies.entrySet().stream()
                .filter(copy -> isSo.test(copy.getValue().value()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private @Nullable Borrowed<T> copy(String id) {
        @Nullable Borrowed<T> inMemory = held.getIfPresent(id);
        if (inMemory != null) {
            return inMemory;
        }
        @Nullable Borrowed<T> copy = stored.find(lender, id).orElse(null);
        if (copy != null) {
            held.asMap().putIfAbsent(id, copy);
        }
        return copy;
    }

    private boolean isHeld(String id, Instant fetchedAt) {
        @Nullable Borrowed<T> current = held.getIfPresent(id);
        return current != null && current.fetchedAt().equals(fetchedAt);
    }

    private boolean isFresh(Instant fetchedAt) {
        return Elapsed.isLessThan(settings.freshFor(), fetchedAt, now.instant());
    }

    private Optional<Borrowed<T>> renewed(String id, @Nullable Borrowed<T> copy) {
        if (Elapsed.isLessThan(settings.restAfterFailure(), failedAt, now.instant())) {
            return Optional.of(insteadOfRenewed(copy));
        }
        try {
            return renewal(id, copy).get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(insteadOfRenewed(copy));
        } catch (ExecutionException | TimeoutException silent) {
            return Optional.of(insteadOfRenewed(copy));
        }
    }

    private Borrowed<T> insteadOfRenewed(@Nullable Borrowed<T> copy) {
        if (copy == null) {
            throw new Unavailable(lender.service());
        }
        return copy.stale();
    }

    /** A reader who looked before another's renewal ended, and asks after it, takes what that one brought. */
    private CompletableFuture<Optional<Borrowed<T>>> renewal(String id, @Nullable Borrowed<T> seen) {
        CompletableFuture<Optional<Borrowed<T>>> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<Optional<Borrowed<T>>> running = renewals.putIfAbsent(id, mine);
        if (running != null) {
            return running;
        }
        @Nullable Borrowed<T> inMemory = held.getIfPresent(id);
        if (inMemory != null && (seen == null || inMemory.fetchedAt().isAfter(seen.fetchedAt()))) {
            renewals.remove(id, mine);
            mine.complete(Optional.of(inMemory));
            return mine;
        }
        renewing.execute(() -> renew(id, mine));
        return mine;
    }

    private void renew(String id, CompletableFuture<Optional<Borrowed<T>>> renewal) {
        try {
            Instant askedAt = now.instant().truncatedTo(ChronoUnit.MILLIS);
            Optional<Borrowed<T>> copy = lender.fetch(id).map(value -> new Borrowed<>(value, askedAt, false));
            copy.ifPresent(renewed -> held.put(id, renewed));
            renewals.remove(id, renewal);
            renewal.complete(copy);
            copy.ifPresent(renewed -> write(id, renewed));
        } catch (RuntimeException | Error failed) {
            LOG.warnf("%s does not lend %s %s: %s", lender.service(), lender.kind(), id, failed);
            failedAt = now.instant();
            renewals.remove(id, renewal);
            renewal.completeExceptionally(failed);
        }
    }

    /** Only what changed, or was written long ago. A copy that cannot be written still serves from memory. */
    private void write(String id, Borrowed<T> copy) {
        @Nullable Borrowed<T> before = written.getIfPresent(id);
        if (before == null
                || !before.value().equals(copy.value())
                || !copy.fetchedAt().isBefore(before.fetchedAt().plus(settings.writtenEvery()))) {
            try {
                stored.store(lender, id, copy);
                written.put(id, copy);
            } catch (RuntimeException databaseDown) {
                LOG.warnf("The copy of %s %s is not written down: %s", lender.kind(), id, databaseDown);
            }
        }
    }
}
