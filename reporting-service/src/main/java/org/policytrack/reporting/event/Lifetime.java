package org.policytrack.reporting.event;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.caller.EndedSessions;

/**
 * How long a line may be open: no longer than its token would be believed.
 *
 * @param until real time
 * @param session of the token, where it belongs to one that may be ended earlier
 */
record Lifetime(Instant until, @Nullable String session) {

    /** @param longest after so long a line ends, whatever the token */
    static Lifetime of(Instant opened, Duration longest, Instant tokenExpires, @Nullable String session) {
        Instant latest = opened.plus(longest);
        return new Lifetime(latest.isBefore(tokenExpires) ? latest : tokenExpires, session);
    }

    boolean isOver(Instant now, EndedSessions ended) {
        return !now.isBefore(until) || (session != null && ended.hasEnded(session));
    }
}
