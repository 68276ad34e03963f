package org.policytrack.kit.idempotency;

import java.util.Map;
import org.policytrack.kit.problem.Refusal;

/** 409: the first request with this key has not ended yet. */
final class FirstRequestStillRunning extends Refusal {

    FirstRequestStillRunning() {
        super(409, "first-request-still-running");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "1");
    }
}
