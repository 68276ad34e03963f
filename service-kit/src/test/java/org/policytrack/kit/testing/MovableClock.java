package org.policytrack.kit.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.policytrack.kit.clock.DayClock;
import org.policytrack.kit.clock.DayInUse;

/** The business clock of the tests: it stands where a test puts it. */
@ApplicationScoped
public class MovableClock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant instant = at(LocalDate.of(2023, 4, 20));

    /** Puts the clock to ten in the morning of that day. */
    public void isOn(String day) {
        instant = at(LocalDate.parse(day));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock business(DayInUse day) {
        return new DayClock(new Standing(ZONE), day);
    }

    private class Standing extends Clock {

        private final ZoneId zone;

        Standing(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Standing(other);
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }
}
