package org.policytrack.task.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.reading.Sight;

/** The indicators of all plans. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, String> {

    /** Those of the tasks, in the order of ids. */
    List<Indicator> of(Collection<String> tasks) {
        return list("taskId in ?1 order by id", tasks);
    }

    /** Empty when there is no such indicator, or the reader does not see it. */
    Optional<Indicator> findFor(Sight reader, String id) {
        List<String> conditions = new ArrayList<>(List.of("i.id = :id"));
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        reader.narrow("i.taskId", conditions, values);
        return find("from Indicator i where " + String.join(" and ", conditions), values)
                .singleResultOptional();
    }

    /** What the reader sees, in the order of ids. */
    List<Indicator> page(@Nullable String plan, @Nullable String task, Sight reader, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("i.id > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", page.afterText()));
        if (plan != null) {
            conditions.add("i.planId = :plan");
            values.put("plan", plan);
        }
        if (task != null) {
            conditions.add("i.taskId = :task");
            values.put("task", task);
        }
        reader.narrow("i.taskId", conditions, values);
        return find("from Indicator i where " + String.join(" and ", conditions) + " order by i.id", values)
                .range(0, page.limit())
                .list();
    }
}
