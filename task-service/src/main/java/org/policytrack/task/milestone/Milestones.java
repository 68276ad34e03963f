package org.policytrack.task.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.reading.Sight;

/** The milestones of all plans. */
@ApplicationScoped
public class Milestones implements PanacheRepositoryBase<Milestone, String> {

    /** By the id of the task, measure or goal they belong to, each list in the order of due dates. */
    public Map<String, List<Milestone>> of(Collection<String> owners) {
        return find("belongsTo in ?1 order by dueDate, id", owners).stream()
                .collect(Collectors.groupingBy(Milestone::belongsTo));
    }

    /** Those not achieved whose day to act by is this day or earlier, in the order of ids after the given one. */
    public List<Milestone> openActBy(LocalDate day, String afterId, int atMost) {
        return find("achievedOn is null and actBy <= ?1 and id > ?2 order by id", day, afterId)
                .range(0, atMost - 1)
                .list();
    }

    /** The milestone, locked against every other transaction until this one ends. */
    public Optional<Milestone> findLocked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Empty when there is no such milestone, or the reader does not see it. */
    Optional<Milestone> findFor(Sight reader, String id) {
        List<String> conditions = new ArrayList<>(List.of("m.id = :id"));
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        reader.narrow("m.belongsTo", conditions, values);
        return find("from Milestone m where " + String.join(" and ", conditions), values)
                .singleResultOptional();
    }

    /** What the reader sees, in the order of ids. */
    List<Milestone> page(Filter filter, Sight reader, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("m.id > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", page.afterText()));
        filter.addTo(conditions, values);
        reader.narrow("m.belongsTo", conditions, values);
        return find("from Milestone m where " + String.join(" and ", conditions) + " order by m.id", values)
                .range(0, page.limit())
                .list();
    }

    /**
     * Which milestones are asked for; null asks for all.
     *
     * @param owner id of the task, measure or goal
     * @param dueBefore the due date lies before this day
     * @param day the day on which the state is looked at
     */
    record Filter(
            @Nullable String plan,
            @Nullable String owner,
            @Nullable MilestoneState state,
            @Nullable LocalDate dueBefore,
            LocalDate day) {

        private void addTo(List<String> conditions, Map<String, Object> values) {
            add("m.planId = :plan", "plan", plan, conditions, values);
            add("m.belongsTo = :owner", "owner", owner, conditions, values);
            add("m.dueDate < :dueBefore", "dueBefore", dueBefore, conditions, values);
            if (state != null) {
                add(conditionOf(state), "day", day, conditions, values);
                if (state == MilestoneState.UPCOMING || state == MilestoneState.DUE_SOON) {
                    values.put("soon", day.plusDays(Milestone.SOON_IN_DAYS));
                }
            }
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

        /** The same rules as {@link Milestone#stateOn}, as conditions. */
        private static String conditionOf(MilestoneState state) {
            String open = "(m.achievedOn is null or m.achievedOn > :day) and ";
            return switch (state) {
                case UPCOMING -> open + "m.actBy > :soon and m.dueDate >= :day";
                case DUE_SOON -> open + "m.actBy > :day and m.actBy <= :soon";
                case DUE_TODAY -> open + "m.actBy <= :day and m.dueDate >= :day";
                case OVERDUE -> open + "m.dueDate < :day";
                case ACHIEVED -> "m.achievedOn <= :day and m.achievedOn <= m.dueDate";
                case ACHIEVED_LATE -> "m.achievedOn <= :day and m.achievedOn > m.dueDate";
            };
        }
    }
}
