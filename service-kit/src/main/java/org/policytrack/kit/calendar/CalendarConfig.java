package org.policytrack.kit.calendar;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the calendars of years are that came after the build. */
@ConfigMapping(prefix = "tracker.working-days")
public interface CalendarConfig {

    /** A folder of files {@code <year>.yaml}, read at start besides those that come with the service, which they replace. */
    Optional<Path> folder();
}
