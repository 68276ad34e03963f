package org.policytrack.kit.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The business clock: on the day in use where there is one, with the time of day it is; else as it goes. */
public final class DayClock extends Clock {

    private final Clock going;
    private final DayInUse day;

    public DayClock(Clock going, DayInUse day) {
        this.going = going;
        this.day = day;
    }

    @Override
    public ZoneId getZone() {
        return going.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DayClock(going.withZone(zone), day);
    }

    @Override
    public Instant instant() {
        Instant now = going.instant();
        Optional<LocalDate> named = day.get();
        return named.map(on -> now.atZone(getZone()).with(on).toInstant()).orElse(now);
    }
}
