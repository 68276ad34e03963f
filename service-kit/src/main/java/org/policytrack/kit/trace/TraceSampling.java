package org.policytrack.kit.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Which traces are told. Whoever calls decides for the whole trace; of those that begin here a part. Where no collector is
 * named spans would be made for nobody, so that there are none unless a part is named; ids of traces are made all the same.
 */
class TraceSampling {

    @Produces
    @Singleton
    Sampler sampler(TracesConfig config) {
        return config.endpoint().isEmpty() && config.ratio().isEmpty()
                ? Sampler.alwaysOff()
                : Sampler.parentBased(Sampler.traceIdRatioBased(config.ratio().orElse(1.0)));
    }
}
