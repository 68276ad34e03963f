package org.policytrack.kit.upstream;

import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Another service as it is called from here. Nobody waits for it longer than its time, no more calls than so many are
 * under way, and when half of the last ones met silence the next ones are left off for a moment. Everything happens on
 * the caller's thread.
 */
final class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final String METER = "policytrack.upstream.";
    private static final double HALF = 0.5;

    private final String name;
    private final MeterRegistry metrics;
    private final Counter repeats;
    private final Guard once;
    private final Guard repeated;
    private final Bucket repetitions;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;

    Upstream(String name, UpstreamConfig config, MeterRegistry metrics) {
        this.name = name;
        this.metrics = metrics;
        this.repeats = metrics.counter(METER + "retries", tags());
        this.once = bounded(config);
        this.repeated = repeating(config);
        this.repetitions = Bucket.builder()
                .addLimit(limit -> limit.capacity(config.retriesPerMinute())
                        .refillGreedy(config.retriesPerMinute(), Duration.ofMinutes(1)))
                .build();
        metrics.gauge(METER + "in.flight", tags(), underWay);
        metrics.gauge(METER + "breaker.open", tags(), this, Upstream::openness);
    }

    /**
     * Makes the call once.
     *
     * @throws UpstreamSilent when it is not made now, or not waited for any longer; what the call itself throws otherwise
     */
    @Nullable
    Object call(Callable<@Nullable Object> call) throws Exception {
        Timer.Sample begun = Timer.start(metrics);
        try {
            Object answer = once.call(call, Object.class);
            count(begun, "answered");
            return answer;
        } catch (CircuitBreakerOpenException left) {
            count(begun, "left-off");
            throw new UpstreamSilent(name + " failed a moment ago and is not asked", left);
        } catch (BulkheadException full) {
            count(begun, "too-many");
            throw new UpstreamSilent(name + " has enough calls to answer", full);
        } catch (TimeoutException late) {
            count(begun, "late");
            throw new UpstreamSilent(name + " does not answer in time", late);
        } catch (Exception failed) {
            count(begun, Silence.isBehind(failed) ? "silent" : "refused");
            throw failed;
        }
    }

    /** Makes a call that may be made again, and makes it again where that promises something. */
    @Nullable
    Object read(Callable<@Nullable Object> call) throws Exception {
        return repeated.call(() -> call(call), Object.class);
    }

    private Guard bounded(UpstreamConfig config) {
        return Guard.create()
                .withDescription(name)
                .withTimeout()
                .duration(config.within().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(config.atOnce())
                .onAccepted(underWay::incrementAndGet)
                .onFinished(underWay::decrementAndGet)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.opensAfter())
                .failureRatio(HALF)
                .delay(config.rest().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> failure instanceof TimeoutException || Silence.isBehind(failure))
                .onStateChange(this::turned)
                .done()
                .build();
    }

    private Guard repeating(UpstreamConfig config) {
        return Guard.create()
                .withDescription(name)
                .withRetry()
                .maxRetries(config.retries())
                .maxDuration(config.within().toMillis(), ChronoUnit.MILLIS)
                .delay(config.retryPause().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.retryPause().toMillis() / 2, ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .maxDelay(config.within().toMillis() / 2, ChronoUnit.MILLIS)
                .done()
                .whenException(this::promisesSomething)
                .beforeRetry(() -> repeats.increment())
                .done()
                .build();
    }

    /** What was waited for in vain would be waited for again, and a call that was left off stays so for longer than a pause. */
    private boolean promisesSomething(Throwable failure) {
        return !(failure instanceof UpstreamSilent)
                && Silence.isBehind(failure)
                && !isLate(failure)
                && repetitions.tryConsume(1);
    }

    private static boolean isLate(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .limit(10)
                .anyMatch(java.util.concurrent.TimeoutException.class::isInstance);
    }

    private void turned(CircuitBreakerState now) {
        if (now == CircuitBreakerState.OPEN && state == CircuitBreakerState.CLOSED) {
            LOG.warnf("%s does not answer and is left off, but for an attempt now and then", name);
        } else if (now == CircuitBreakerState.CLOSED) {
            LOG.infof("%s answers again", name);
        }
        state = now;
    }

    private double openness() {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> HALF;
            case OPEN -> 1;
        };
    }

    private void count(Timer.Sample begun, String outcome) {
        begun.stop(metrics.timer(METER + "calls", tags().and("outcome", outcome)));
    }

    private Tags tags() {
        return Tags.of("upstream", name);
    }
}
