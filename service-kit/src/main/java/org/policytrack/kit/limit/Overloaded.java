package org.policytrack.kit.limit;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.policytrack.kit.problem.Refusal;

/** 503: this instance has as much to do as it can; the request was not looked at. */
final class Overloaded extends Refusal {

    private static final int SOONEST = 1;
    private static final int LATEST = 3;

    /** Those that are refused together are not sent back together. */
    private final long seconds = ThreadLocalRandom.current().nextLong(SOONEST, LATEST + 1);

    Overloaded() {
        super(503, "overloaded");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(seconds));
    }
}
