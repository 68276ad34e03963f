package org.policytrack.kit.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where traces are told. */
@ConfigMapping(prefix = "tracker.traces")
interface TracesConfig {

    /** Address of the collector, OTLP over HTTP. */
    Optional<String> endpoint();

    /** Part of the traces that begin here, from 0 to 1. */
    @WithDefault("1.0")
    double ratio();
}
