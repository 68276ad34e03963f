package org.policytrack.kit.instance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the instances of a service know of each other. */
@ConfigMapping(prefix = "tracker.instances")
interface InstanceConfig {

    /** Whether they do at all; without it none ever takes itself for the only one. */
    @WithDefault("true")
    boolean known();
}
