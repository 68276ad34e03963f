package org.policytrack.kit.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How much may be asked of this instance of a service, by one sender and by all. Nothing is shared between instances. */
@ConfigMapping(prefix = "tracker.limits")
public interface LimitsConfig {

    /** Requests a minute from one address, counted before anything about them is looked at. */
    @WithDefault("6000")
    @Positive
    int perAddress();

    /** Requests a minute of one signed-in caller, whatever the address. Services of the installation are exempt. */
    @WithDefault("1200")
    @Positive
    int perCaller();

    /** How many of a caller's requests may come at once. */
    @WithDefault("300")
    @Positive
    int perCallerAtOnce();

    /**
     * Requests a minute from one address to operations that need no token, such as signing in; many people of one
     * office share an address.
     */
    @WithDefault("300")
    @Positive
    int openPerAddress();

    /** How many senders are remembered for each limit; the least active ones are forgotten first. */
    @WithDefault("100000")
    @Positive
    int remembered();

    /**
     * How many requests are worked on at once, whoever sends them: five times the connections to the database, so that
     * none of them waits for long; half as many may be on their way in. Where memory is short it is a tenth.
     */
    @WithDefault("100")
    @Positive
    int atOnce();

    /** The whole body of a request must be there within this time. */
    @WithDefault("30s")
    Duration bodyWithin();
}
