package org.policytrack.reporting.event;

import java.util.Map;
import org.policytrack.kit.problem.Refusal;

/** As many lines are open as may be, on this instance (503) or for this caller (429). */
final class TooManyListeners extends Refusal {

    private static final String SECONDS = "10";

    private TooManyListeners(int status, String code, Object... facts) {
        super(status, code, facts);
    }

    static TooManyListeners here() {
        return new TooManyListeners(503, "too-many-listeners");
    }

    static TooManyListeners ofOneCaller(int most) {
        return new TooManyListeners(429, "too-many-own-listeners", most);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", SECONDS);
    }
}
