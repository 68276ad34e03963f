package org.policytrack.reporting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.policytrack.kit.clock.RealTime;

/** Real time as the tests see it: it goes on as ever, unless a test lets some of it pass at once. */
@ApplicationScoped
public class AgeingRealTime {

    private volatile Duration passed = Duration.ZERO;

    /** So much time passes at once. */
    public synchronized void passes(Duration span) {
        passed = passed.plus(span);
    }

    @Produces
    @Alternative
    @Priority(1)
    @RealTime
    @ApplicationScoped
    InstantSource real() {
        return new Ageing();
    }

    private class Ageing implements InstantSource {

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(passed);
        }
    }
}
