package org.policytrack.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What every operation takes that says nothing else of itself. */
@ConfigMapping(prefix = "tracker.http")
public interface HttpConfig {

    /**
     * The largest body, but for a {@link StreamedBody}. The server's own {@code quarkus.http.limits.max-body-size} follows
     * it; a service that streams bodies sets that one higher.
     */
    @WithDefault("1M")
    MemorySize maxBodySize();
}
