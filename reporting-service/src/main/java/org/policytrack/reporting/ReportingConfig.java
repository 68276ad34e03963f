package org.policytrack.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of reporting-service. */
@ConfigMapping(prefix = "tracker.reporting")
public interface ReportingConfig {

    /** How what other services own is borrowed. */
    Borrowed borrowed();

    /** A plan not confirmed by task-service for longer than this shows no green light. */
    @WithDefault("PT10M")
    Duration taskServiceSilentAfter();

    /** Whether anybody may read the indicators of plans with their verified figures, without signing in. */
    @WithDefault("false")
    boolean openData();

    /** How pages are told that something changed. */
    Events events();

    /** How pages are told that something changed. Real time throughout. */
    interface Events {

        /** How many lines may be open on one instance at once. */
        @WithDefault("1000")
        int listeners();

        /** How many of them one caller may have. */
        @WithDefault("20")
        int listenersPerCaller();

        /** Where nothing happens, something is said so often, so that nobody on the way takes the line for dead. */
        @WithDefault("PT15S")
        Duration heartbeat();

        /** A line ends after this long; the listener comes again and resumes. */
        @WithDefault("PT5M")
        Duration longestLine();

        /** For how long events are kept for those who come again. */
        @WithDefault("PT24H")
        Duration kept();
    }

    /** How what other services own is borrowed. Real time throughout. */
    interface Borrowed {

        /** A copy of this age is served without asking again. */
        @WithDefault("PT2S")
        Duration freshFor();

        /** How long a request waits for a newer copy before it takes the one there is. */
        @WithDefault("PT2.5S")
        Duration patience();

        /** After a failure the other service is left alone for this long. */
        @WithDefault("PT2S")
        Duration restAfterFailure();

        /** How many copies of a kind are in memory; the others are read from the table when they are needed. */
        @WithDefault("20")
        int inMemory();

        /** An unchanged copy is written down again after this long, so that its age survives a restart. */
        @WithDefault("PT1M")
        Duration writtenEvery();
    }
}
