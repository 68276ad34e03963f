package org.policytrack.kit.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How business time relates to real time. */
@ConfigMapping(prefix = "tracker.clock")
public interface ClockConfig {

    /** Where business days begin and end. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** Whole days by which business time is ahead of real time, as ISO 8601 such as {@code P-1311D}; the time of day is real. */
    @WithDefault("P0D")
    Duration shift();

    /**
     * A request may say on which business day it happens ({@link DayOfRequest}). For demonstrations and tests on loopback
     * only: whoever can sign in can write the past.
     */
    @WithDefault("false")
    boolean demonstration();
}
