package org.policytrack.kit.ready;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How answers are kept ready. */
@ConfigMapping(prefix = "tracker.ready")
interface ReadyConfig {

    /** How much memory kept answers may take. */
    @WithDefault("8M")
    MemorySize memory();
}
