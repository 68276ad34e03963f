package org.policytrack.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.InstantSource;
import org.policytrack.kit.clock.RealTime;

/** Real time, which a test lets run ahead; only where a test profile asks for it. */
@Alternative
@ApplicationScoped
class PassingRealTime {

    private volatile Duration ahead = Duration.ZERO;

    synchronized void passes(Duration span) {
        ahead = ahead.plus(span);
    }

    @Produces
    @RealTime
    @Alternative
    @ApplicationScoped
    InstantSource real() {
        return new Ahead();
    }

    private class Ahead implements InstantSource {

        @Override
        public java.time.Instant instant() {
            return InstantSource.system().instant().plus(ahead);
        }
    }
}
