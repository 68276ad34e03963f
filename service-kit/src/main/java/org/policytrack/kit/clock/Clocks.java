package org.policytrack.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Provides the business clock ({@link Clock}) and the real one ({@link RealTime} {@link InstantSource}). */
@ApplicationScoped
class Clocks {

    private static final Duration MICROSECOND = ChronoUnit.MICROS.getDuration();

    /** To the microsecond, as the database keeps it: what is answered and recorded first is what is read later. */
    @Produces
    @ApplicationScoped
    Clock business(ClockConfig config, DayInUse day) {
        return new DayClock(Clock.tick(Clock.offset(Clock.system(config.zone()), config.shift()), MICROSECOND), day);
    }

    @Produces
    @RealTime
    @ApplicationScoped
    InstantSource real() {
        return InstantSource.system();
    }
}
