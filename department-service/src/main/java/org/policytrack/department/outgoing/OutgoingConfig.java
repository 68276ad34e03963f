package org.policytrack.department.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;

/** What may be called, and how long and much an answer may be. */
@ConfigMapping(prefix = "tracker.outgoing")
public interface OutgoingConfig {

    /** Networks that may be called besides the public internet, such as {@code 10.20.0.0/16}. */
    Optional<List<String>> allowedNetworks();

    /** How long a call may take as a whole, with looking up its name; and how long looking up a name may take. */
    @DurationMax(seconds = 60)
    @WithDefault("PT10S")
    Duration longest();

    /** How many bytes of an answer are read; a longer one counts as a failure. */
    @WithDefault("65536")
    int largestAnswer();
}
