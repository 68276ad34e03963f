package org.policytrack.kit.metric;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.clock.Elapsed;

/**
 * The figures as they were read last. Whoever looks when that was a while ago has them read anew, by one thread at a time,
 * and waits for a moment at most: until what is read is there, the reading before is told for a while. What that does not tell
 * either is unknown, as is what could not be read.
 */
final class LatestFigures {

    private static final Logger LOG = Logger.getLogger(LatestFigures.class);

    private static final Executor READER =
            task -> Thread.ofVirtual().name("figures").start(task);

    /** Since it was begun, the reading before is told while a new one takes longer than anybody waits. */
    private static final Duration TOLD_FOR = Duration.ofMinutes(1);

    private final List<Figure> figures;
    private final InstantSource now;
    private final Duration freshFor;
    private final Duration patience;

    private @Nullable Reading reading;
    private volatile boolean isUnreadable;

    LatestFigures(List<Figure> figures, InstantSource now, Duration freshFor, Duration patience) {
        this.figures = figures;
        this.now = now;
        this.freshFor = freshFor;
        this.patience = patience;
    }

    /** NaN where it is unknown. */
    double value(Figure figure, String valueOfLabel) {
        Map<String, Double> values = latest().get(figure);
        return values == null ? Double.NaN : values.getOrDefault(valueOfLabel, 0.0);
    }

    /** How many figures are unknown. */
    int unread() {
        return figures.size() - latest().size();
    }

    private Map<Figure, Map<String, Double>> latest() {
        Reading last = reading();
        try {
            long left = Duration.between(now.instant(), last.begunAt().plus(patience))
                    .toMillis();
            return last.result().get(Math.max(left, 0), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return before(last);
        } catch (ExecutionException notRead) {
            return Map.of();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private Map<Figure, Map<String, Double>> before(Reading last) {
        Reading before = last.before();
        return before != null && isYoungerThan(TOLD_FOR, before)
                ? before.result().getNow(Map.of())
                : Map.of();
    }

    private synchronized Reading reading() {
        Reading last = reading;
        if (last == null || (last.result().isDone() && !isYoungerThan(freshFor, last))) {
            CompletableFuture<Map<Figure, Map<String, Double>>> result =
                    CompletableFuture.supplyAsync(this::read, READER);
            last = new Reading(now.instant(), result, last == null ? null : last.withoutBefore());
            reading = last;
        }
        return last;
    }

    private boolean isYoungerThan(Duration age, Reading reading) {
        return Elapsed.isLessThan(age, reading.begunAt(), now.instant());
    }

    /** Those that could be read. */
    private Map<Figure, Map<String, Double>> read() {
        Map<Figure, Map<String, Double>> read = new HashMap<>();
        RuntimeException failure = null;
        for (Figure figure : figures) {
            try {
                read.put(figure, figure.reading().get());
            } catch (RuntimeException unreadable) {
                failure = unreadable;
            }
        }
        tell(failure);
        return read;
    }

    private void tell(@Nullable RuntimeException failure) {
        if (failure != null && !isUnreadable) {
            LOG.warnf("Figures for /metrics cannot be read: %s", failure);
        } else if (failure == null && isUnreadable) {
            LOG.info("Figures for /metrics can be read again");
        }
        isUnreadable = failure != null;
    }

    /** @param before the one that was over when this one was begun */
    private record Reading(
            Instant begunAt,
            CompletableFuture<Map<Figure, Map<String, Double>>> result,
            @Nullable Reading before) {

        Reading withoutBefore() {
            return new Reading(begunAt, result, null);
        }
    }
}
