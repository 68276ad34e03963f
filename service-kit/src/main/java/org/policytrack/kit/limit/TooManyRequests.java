package org.policytrack.kit.limit;

import java.util.Map;
import org.policytrack.kit.problem.Refusal;

/** 429: the sender has used up what it may ask for now. */
public final class TooManyRequests extends Refusal {

    private final long seconds;

    /** @param seconds until the next request is taken */
    TooManyRequests(long seconds) {
        super(429, "too-many-requests", seconds);
        this.seconds = seconds;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(seconds));
    }
}
