package org.policytrack.kit.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/** Counts refused requests by the limit they hit, so that a limit that is too tight shows. */
@ApplicationScoped
class RefusalCount {

    private final MeterRegistry metrics;

    RefusalCount(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** A rate begins at 0, not at the first refusal. */
    void atStart(@Observes StartupEvent start) {
        Stream.of("address", "caller", "open", "at-once").forEach(this::of);
    }

    void refused(String limit) {
        of(limit).increment();
    }

    private Counter of(String limit) {
        return metrics.counter("policytrack.limits.refused", "limit", limit);
    }
}
