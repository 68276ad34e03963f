package org.policytrack.kit.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts refused requests by the limit they hit, so that a limit that is too tight shows. */
@ApplicationScoped
class RefusalCount {

    private final MeterRegistry metrics;

    RefusalCount(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void refused(String limit) {
        metrics.counter("tracker.limits.refused", "limit", limit).increment();
    }
}
