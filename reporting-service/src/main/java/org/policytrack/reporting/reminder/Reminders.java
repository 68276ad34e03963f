package org.policytrack.reporting.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The reminders sent so far. */
@ApplicationScoped
class Reminders implements PanacheRepository<Reminder> {

    boolean has(String occasion) {
        return count("occasion", occasion) > 0;
    }

    /** In the order they were sent. */
    List<Reminder> of(ReminderScan scan) {
        return list("scanId = ?1 order by id", scan.id());
    }
}
