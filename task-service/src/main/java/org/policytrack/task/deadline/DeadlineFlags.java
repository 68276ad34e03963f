package org.policytrack.task.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.milestone.MilestoneState;
import org.policytrack.task.reading.Sight;

/** The flags raised so far. */
@ApplicationScoped
class DeadlineFlags implements PanacheRepository<DeadlineFlag> {

    /** By the id of the milestone; none where nothing was raised. */
    Map<String, List<DeadlineFlag>> of(Collection<String> milestones) {
        return list("milestoneId in ?1", milestones).stream().collect(Collectors.groupingBy(DeadlineFlag::milestoneId));
    }

    /** What the reader sees, newest first. */
    List<DeadlineFlag> page(
            @Nullable String plan,
            @Nullable MilestoneState state,
            @Nullable Collection<String> owners,
            Sight reader,
            PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("f.id < :before"));
        Map<String, Object> values = new HashMap<>(Map.of("before", page.afterNumber(Long.MAX_VALUE)));
        if (plan != null) {
            conditions.add("f.planId = :plan");
            values.put("plan", plan);
        }
        if (state != null) {
            conditions.add("f.state = :state");
            values.put("state", state);
        }
        if (owners != null) {
            conditions.add("f.belongsTo in :owners");
            values.put("owners", owners);
        }
        reader.narrow("f.belongsTo", conditions, values);
        return find("from DeadlineFlag f where " + String.join(" and ", conditions) + " order by f.id desc", values)
                .range(0, page.limit())
                .list();
    }
}
