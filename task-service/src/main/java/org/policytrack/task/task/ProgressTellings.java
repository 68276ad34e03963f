package org.policytrack.task.task;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The progress told, in the order in which it was news. */
@ApplicationScoped
class ProgressTellings implements PanacheRepository<ProgressTelling> {

    /** The last word of the day by the id of the task; none where nothing was told yet. */
    Map<String, TaskProgress> atTheEndOf(LocalDate day, Collection<String> tasks) {
        String lastOfTheDay = "id in (select max(told.id) from ProgressTelling told"
                + " where told.taskId in ?1 and told.toldOn <= ?2 group by told.taskId)";
        return list(lastOfTheDay, tasks, day).stream()
                .collect(Collectors.toMap(ProgressTelling::taskId, ProgressTelling::progress));
    }
}
