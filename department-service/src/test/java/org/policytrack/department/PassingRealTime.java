package org.policytrack.department;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.policytrack.kit.clock.RealTime;

/** Real time, and that in which allowances are filled, which a test lets run ahead; only where a test profile asks for it. */
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

    @Produces
    @Alternative
    @Singleton
    TimeMeter ofAllowances() {
        return new AllowancesAhead();
    }

    private class AllowancesAhead implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return System.nanoTime() + ahead.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private class Ahead implements InstantSource {

        @Override
        public java.time.Instant instant() {
            return InstantSource.system().instant().plus(ahead);
        }
    }
}
