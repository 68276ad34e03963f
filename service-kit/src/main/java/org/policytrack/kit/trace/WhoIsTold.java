package org.policytrack.kit.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Which traces are told. Whoever calls decides for the whole trace; of those that begin here a part. Where no collector is
 * named spans would be made for nobody, so that there are none; ids of traces are made all the same.
 */
class WhoIsTold {

    @Produces
    @Singleton
    Sampler sampler(TracesConfig config) {
        return config.endpoint().isPresent()
                ? Sampler.parentBased(Sampler.traceIdRatioBased(config.ratio()))
                : Sampler.alwaysOff();
    }
}
