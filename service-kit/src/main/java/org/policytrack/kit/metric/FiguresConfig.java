package org.policytrack.kit.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How figures are read for {@code /metrics}. */
@ConfigMapping(prefix = "tracker.figures")
public interface FiguresConfig {

    /** Figures of this age are shown again without reading them anew. */
    @WithDefault("PT10S")
    Duration freshFor();
}
