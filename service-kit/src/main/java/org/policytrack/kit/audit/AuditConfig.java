package org.policytrack.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of the audit trail. */
@ConfigMapping(prefix = "tracker.audit")
public interface AuditConfig {

    /** Whether a transaction that changed something and left no entry is refused. */
    @WithDefault("true")
    boolean guard();

    /**
     * A file to which the head of the chain is appended at the start and once a day. It is worth something only where
     * whoever can change the database cannot reach it.
     */
    Optional<Path> headFile();
}
