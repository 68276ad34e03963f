package org.policytrack.kit.ready;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** How many answers of marked operations were kept ones, and how many were made. */
@ApplicationScoped
class AnswerCount {

    private final Counter kept;
    private final Counter made;

    AnswerCount(MeterRegistry metrics) {
        this.kept = metrics.counter("policytrack.ready.answers", "from", "kept");
        this.made = metrics.counter("policytrack.ready.answers", "from", "made");
    }

    void kept() {
        kept.increment();
    }

    void made() {
        made.increment();
    }
}
