package org.policytrack.task.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The moves of due dates. */
@ApplicationScoped
class DueDateChanges implements PanacheRepository<DueDateChange> {

    /** In the order in which they were made. */
    List<DueDateChange> of(String milestone) {
        return list("milestoneId = ?1 order by id", milestone);
    }

    /** Those made on the day or earlier, in their order. */
    List<DueDateChange> upTo(LocalDate day, String milestone) {
        return list("milestoneId = ?1 and changedOn <= ?2 order by id", milestone, day);
    }
}
