package org.policytrack.task.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.reading.Sight;

/** The dates of milestones as they held through time. */
@ApplicationScoped
class MilestoneDatesHeld implements PanacheRepository<MilestoneDates> {

    private static final long BEFORE_THE_FIRST = 0;

    /** The last of the day, by the id of the milestone. */
    Map<String, MilestoneDates> atTheEndOf(LocalDate day, Collection<String> milestones) {
        return list("milestoneId in ?1 and (heldFrom is null or heldFrom <= ?2) order by id", milestones, day).stream()
                .collect(Collectors.toMap(MilestoneDates::milestoneId, dates -> dates, (earlier, later) -> later));
    }

    /**
     * What the reader sees, in the order in which the dates came to hold.
     *
     * @param plan null asks for all plans
     * @param milestone null asks for all milestones
     */
    List<Row> page(@Nullable String plan, @Nullable String milestone, Sight reader, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("d.id > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", page.afterNumber(BEFORE_THE_FIRST)));
        if (plan != null) {
            conditions.add("m.planId = :plan");
            values.put("plan", plan);
        }
        if (milestone != null) {
            conditions.add("m.id = :milestone");
            values.put("milestone", milestone);
        }
        reader.narrow("m.belongsTo", conditions, values);
        TypedQuery<Row> query = getEntityManager()
                .createQuery(
                        "select new " + Row.class.getName()
                                + "(d, m.planId, m.belongsTo) from MilestoneDates d join Milestone m on m.id = d.milestoneId where "
                                + String.join(" and ", conditions) + " order by d.id",
                        Row.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(page.rows()).getResultList();
    }

    /** The first of those of moves from before the day to act by was recorded. */
    List<MilestoneDates> withoutDayToActBy(int atMost) {
        return find("actBy is null order by id").range(0, atMost - 1).list();
    }

    /** Dates with the plan and the task, measure or goal of their milestone. */
    record Row(MilestoneDates dates, String plan, String belongsTo) {}
}
