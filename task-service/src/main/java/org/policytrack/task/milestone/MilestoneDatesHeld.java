package org.policytrack.task.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The dates of milestones as they held through time. */
@ApplicationScoped
class MilestoneDatesHeld implements PanacheRepository<MilestoneDates> {

    /** The last of the day, by the id of the milestone. */
    Map<String, MilestoneDates> atTheEndOf(LocalDate day, Collection<String> milestones) {
        return list("milestoneId in ?1 and (heldFrom is null or heldFrom <= ?2) order by id", milestones, day).stream()
                .collect(Collectors.toMap(MilestoneDates::milestoneId, dates -> dates, (earlier, later) -> later));
    }

    /** Those of moves from before the day to act by was recorded. */
    List<MilestoneDates> withoutDayToActBy() {
        return list("actBy is null order by id");
    }
}
