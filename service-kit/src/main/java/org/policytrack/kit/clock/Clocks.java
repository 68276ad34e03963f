package org.policytrack.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** Provides the business clock ({@link Clock}) and the real one ({@link RealTime} {@link InstantSource}). */
@ApplicationScoped
class Clocks {

    @Produces
    @ApplicationScoped
    Clock business(ClockConfig config) {
        return Clock.offset(Clock.system(config.zone()), config.shift());
    }

    @Produces
    @RealTime
    @ApplicationScoped
    InstantSource real() {
        return InstantSource.system();
    }
}
