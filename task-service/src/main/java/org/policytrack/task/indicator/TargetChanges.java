package org.policytrack.task.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The changes of targets. */
@ApplicationScoped
class TargetChanges implements PanacheRepository<TargetChange> {

    /** In the order in which they were made. */
    List<TargetChange> of(String indicator) {
        return list("indicatorId = ?1 order by id", indicator);
    }
}
