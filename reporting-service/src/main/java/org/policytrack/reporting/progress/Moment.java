package org.policytrack.reporting.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.Caller;
import org.policytrack.reporting.ledger.Occasion;

/**
 * A moment of business time.
 *
 * @param at to the microsecond, as the database keeps it
 * @param on the business day it falls on
 */
public record Moment(Instant at, LocalDate on) {

    /** What the clock shows. */
    public static Moment of(Clock clock) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Moment(at, LocalDate.ofInstant(at, clock.getZone()));
    }

    /** The moment as the ledger notes it. */
    public Occasion with(Caller by, @Nullable String reason) {
        return new Occasion(at, on, by.username(), reason);
    }
}
