package org.policytrack.kit.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The other services this one calls. */
@ApplicationScoped
class Upstreams {

    private final UpstreamConfig config;
    private final MeterRegistry metrics;
    private final Map<String, Upstream> known = new ConcurrentHashMap<>();

    Upstreams(UpstreamConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    Upstream named(String name) {
        return known.computeIfAbsent(name, unknown -> new Upstream(unknown, config, metrics));
    }
}
