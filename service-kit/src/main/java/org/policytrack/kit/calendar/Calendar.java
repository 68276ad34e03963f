package org.policytrack.kit.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jboss.logging.Logger;

/** Provides the working-day calendar of the files on the class path. */
@ApplicationScoped
class Calendar {

    private static final Logger LOG = Logger.getLogger(Calendar.class);

    @Produces
    @jakarta.inject.Singleton
    WorkingDays workingDays() {
        WorkingDays calendar = WorkingDays.onClassPath();
        LOG.infof("Working days are known for %s; other years go by their weekends", calendar.knownYears());
        return calendar;
    }
}
