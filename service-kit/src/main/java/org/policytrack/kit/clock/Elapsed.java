package org.policytrack.kit.clock;

import java.time.Duration;
import java.time.Instant;

/** How much time went by, by a clock that somebody may set back. */
public final class Elapsed {

    private Elapsed() {}

    /** Not where the moment is yet to come: then the clock was set back, and who knows how much time went by. */
    public static boolean isLessThan(Duration span, Instant since, Instant now) {
        return !now.isBefore(since) && now.isBefore(since.plus(span));
    }
}
