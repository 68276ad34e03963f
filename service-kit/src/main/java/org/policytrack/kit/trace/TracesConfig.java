package org.policytrack.kit.trace;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where traces are told. */
@ConfigMapping(prefix = "tracker.traces")
interface TracesConfig {

    /** Address of the collector, OTLP over HTTP. */
    Optional<String> endpoint();

    /** Part of the traces that begin here, from 0 to 1; all when nothing is said. */
    OptionalDouble ratio();
}
