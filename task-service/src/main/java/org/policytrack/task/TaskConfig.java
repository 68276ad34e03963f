package org.policytrack.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** The settings of task-service. */
@ConfigMapping(prefix = "tracker")
public interface TaskConfig {

    /** Class path resources of the plans that are imported at start when they are not there yet. */
    @WithDefault("plans/zj-metaverse-2023.yaml")
    List<String> plans();

    /**
     * Under which address people's programs reach the calendars, such as
     * {@code https://tracker.example/api/task/v1/calendars}; by default without the host.
     */
    @WithDefault("/api/v1/calendars")
    String calendarsAt();
}
