package org.policytrack.kit.problem;

import java.util.Map;

/** 503: a part this request needs does not answer now; the same request may be sent again. */
public final class Unavailable extends Refusal {

    /** @param part the name of the part, such as {@code task-service} */
    public Unavailable(String part) {
        super(503, "part-unavailable", part);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "2");
    }
}
