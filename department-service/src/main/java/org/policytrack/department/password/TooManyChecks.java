package org.policytrack.department.password;

import java.util.Map;
import org.policytrack.kit.problem.Refusal;

/** 503: more passwords wait to be checked than this machine checks in a few seconds. */
public final class TooManyChecks extends Refusal {

    TooManyChecks(Throwable cause) {
        super(503, "too-many-checks");
        initCause(cause);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "5");
    }
}
