package org.policytrack.task.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;

/** The indicators of all plans. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<Indicator, String> {

    /** By the id of their task, each list in the order of ids. */
    public Map<String, List<Indicator>> of(Collection<String> tasks) {
        return find("taskId in ?1 order by id", tasks).stream().collect(Collectors.groupingBy(Indicator::taskId));
    }

    List<Indicator> page(@Nullable String plan, @Nullable String task, PageRequest page) {
        Map<String, Object> values = new HashMap<>(Map.of("after", page.afterText()));
        String conditions = "id > :after";
        if (plan != null) {
            conditions += " and planId = :plan";
            values.put("plan", plan);
        }
        if (task != null) {
            conditions += " and taskId = :task";
            values.put("task", task);
        }
        return find(conditions + " order by id", values).range(0, page.limit()).list();
    }
}
