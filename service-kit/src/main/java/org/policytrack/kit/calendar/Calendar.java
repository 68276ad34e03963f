package org.policytrack.kit.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Provides the working-day calendar of the files on the class path and in the folder of the installation. */
@ApplicationScoped
class Calendar {

    private static final Logger LOG = Logger.getLogger(Calendar.class);

    @Produces
    @Singleton
    WorkingDays workingDays(CalendarConfig config) {
        return config.folder().map(WorkingDays::withFolder).orElseGet(WorkingDays::onClassPath);
    }

    /** A service with a broken calendar does not start: it would send on the wrong days. */
    void mustBeReadable(@Observes StartupEvent start, WorkingDays calendar) {
        LOG.infof("Working days are known for %s; other years go by their weekends", calendar.knownYears());
    }
}
