package org.policytrack.reporting.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The scans on record. */
@ApplicationScoped
class ReminderScans implements PanacheRepository<ReminderScan> {}
