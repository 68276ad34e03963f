package org.policytrack.task.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The scans on record. */
@ApplicationScoped
class DeadlineScans implements PanacheRepository<DeadlineScan> {}
