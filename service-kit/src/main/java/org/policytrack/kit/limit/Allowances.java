package org.policytrack.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What each sender has left of a limit: a bucket that holds some requests and is filled again evenly over a minute. A
 * sender that was silent for as long as its bucket takes to fill is forgotten, and is none the better for it.
 */
final class Allowances {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int atOnce;
    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * @param remembered how many senders at most
     * @param time that only goes on: a clock that is set back would fill no bucket until it has caught up
     */
    Allowances(int atOnce, int perMinute, int remembered, TimeMeter time) {
        this.atOnce = atOnce;
        this.perMinute = perMinute;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(timeToFill())
                .ticker(time::currentTimeNanos)
                .build();
    }

    /**
     * Takes one request off what the sender has left.
     *
     * @throws TooManyRequests (429) when nothing is
     */
    void take(String sender) {
        ConsumptionProbe taken = buckets.get(sender, unknown -> filled()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            long wait = taken.getNanosToWaitForRefill();
            throw new TooManyRequests(Math.ceilDiv(wait, TimeUnit.SECONDS.toNanos(1)));
        }
    }

    private Bucket filled() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }

    private Duration timeToFill() {
        return MINUTE.multipliedBy(atOnce).dividedBy(perMinute).plusSeconds(1);
    }
}
