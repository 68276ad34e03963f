package org.policytrack.task.order;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.reading.Sight;

/** The supervision orders of all plans. */
@ApplicationScoped
class SupervisionOrders implements PanacheRepository<SupervisionOrder> {

    /** Empty when there is no such order, or the reader does not see what it is about. */
    Optional<SupervisionOrder> findFor(Sight reader, String id) {
        List<String> conditions = new ArrayList<>(List.of("o.orderId = :id"));
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        reader.narrow("o.belongsTo", conditions, values);
        return find("from SupervisionOrder o where " + String.join(" and ", conditions), values)
                .singleResultOptional();
    }

    /** What the reader sees, newest first; null asks for all. */
    List<SupervisionOrder> page(
            @Nullable String plan,
            @Nullable String department,
            @Nullable OrderState state,
            Sight reader,
            PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("o.place < :before"));
        Map<String, Object> values = new HashMap<>(Map.of("before", page.afterNumber(Long.MAX_VALUE)));
        add("o.planId = :plan", "plan", plan, conditions, values);
        add("o.department = :department", "department", department, conditions, values);
        add("o.state = :state", "state", state, conditions, values);
        reader.narrow("o.belongsTo", conditions, values);
        return find(
                        "from SupervisionOrder o where " + String.join(" and ", conditions) + " order by o.place desc",
                        values)
                .range(0, page.limit())
                .list();
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
