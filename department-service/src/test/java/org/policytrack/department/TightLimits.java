package org.policytrack.department;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Limits that a test can reach, and real time that it can let pass. */
public final class TightLimits implements QuarkusTestProfile {

    static final int PER_ADDRESS = 60;
    static final int PER_CALLER = 10;
    static final int PER_CALLER_AT_ONCE = 5;
    static final int OPEN_PER_ADDRESS = 8;
    static final int AT_ONCE = 8;
    static final Duration BODY_WITHIN = Duration.ofSeconds(2);
    static final Duration IDLE = Duration.ofSeconds(3);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "tracker.limits.per-address", String.valueOf(PER_ADDRESS),
                "tracker.limits.per-caller", String.valueOf(PER_CALLER),
                "tracker.limits.per-caller-at-once", String.valueOf(PER_CALLER_AT_ONCE),
                "tracker.limits.open-per-address", String.valueOf(OPEN_PER_ADDRESS),
                "tracker.limits.at-once", String.valueOf(AT_ONCE),
                "tracker.limits.body-within", BODY_WITHIN.toSeconds() + "s",
                "quarkus.http.idle-timeout", IDLE.toSeconds() + "s");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(PassingRealTime.class);
    }
}
