package org.policytrack.task.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The changes of targets. */
@ApplicationScoped
class TargetChanges implements PanacheRepository<TargetChange> {

    /** In the order in which they were made. */
    List<TargetChange> of(String indicator) {
        return list("indicatorId = ?1 order by id", indicator);
    }

    /** Those made on the day or earlier, by the id of the indicator, each list in its order. */
    Map<String, List<TargetChange>> upTo(LocalDate day, Collection<String> indicators) {
        return list("indicatorId in ?1 and changedOn <= ?2 order by id", indicators, day).stream()
                .collect(Collectors.groupingBy(TargetChange::indicatorId));
    }
}
