package org.policytrack.kit.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/** How each of the other services is called, each by itself. Real time throughout. */
@ConfigMapping(prefix = "tracker.upstreams")
public interface UpstreamConfig {

    /**
     * An answer must be there as a whole within this time. Below ten seconds, so that a delivery ends before its lease
     * ({@link org.policytrack.kit.outbox.OutboxRoute}).
     */
    @WithDefault("4s")
    Duration within();

    /** How many calls may be under way; one more is refused at once. */
    @WithDefault("50")
    @Positive
    int atOnce();

    /** How often a read that failed at once is repeated. What took its time and failed is not. */
    @WithDefault("2")
    @PositiveOrZero
    int retries();

    /** Before the first repetition, give or take a half; twice as long before the next. */
    @WithDefault("100ms")
    Duration retryPause();

    /** How many repetitions a minute there are at most, whatever the number of calls: an outage does not double the load. */
    @WithDefault("60")
    @Positive
    int retriesPerMinute();

    /** Of so many calls in a row half have to fail for the others to be left off. */
    @WithDefault("20")
    @Positive
    int opensAfter();

    /** For so long no call is made then, until one tries again. */
    @WithDefault("2s")
    Duration rest();
}
