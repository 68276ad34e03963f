package org.policytrack.task.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The achievements told, in the order in which they were news. */
@ApplicationScoped
class AchievementTellings implements PanacheRepository<AchievementTelling> {

    /** The last word of the day by the id of the milestone; none where nothing was told yet. */
    Map<String, AchievementTelling> atTheEndOf(LocalDate day, Collection<String> milestones) {
        return list("milestoneId in ?1 and toldOn <= ?2 order by id", milestones, day).stream()
                .collect(Collectors.toMap(AchievementTelling::milestoneId, told -> told, (earlier, later) -> later));
    }
}
