package org.policytrack.task.milestone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.reading.Sight;

/** The milestones of all plans. */
@ApplicationScoped
public class Milestones implements PanacheRepositoryBase<Milestone, String> {

    private static final int AT_ONCE = 500;

    /** A milestone that comes with its plan, with the dates it begins with. */
    public void add(Milestone milestone) {
        persist(milestone);
        getEntityManager().persist(MilestoneDates.first(milestone));
    }

    /** Those of the tasks, measures or goals. */
    List<Milestone> of(Collection<String> owners) {
        return list("belongsTo in ?1", owners);
    }

    /** Those of these ids, however many, in the order of their days to act by. */
    public List<Milestone> byDay(Collection<String> ids) {
        return ids.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> list("id in ?1", some).stream())
                .sorted(Comparator.comparing((Milestone each) -> each.actBy()).thenComparing(Milestone::id))
                .toList();
    }

    /** Those of these ids that are not achieved, in the order of ids. */
    public List<Milestone> openIn(Collection<String> ids) {
        return list("achievedOn is null and id in ?1 order by id", ids);
    }

    /** All, in the order of ids after the given one; so each step reads only what it gives. */
    List<Milestone> after(String id, int atMost) {
        return find("id > ?1 order by id", id).range(0, atMost - 1).list();
    }

    /** Those of these ids, locked in the order of ids against every other transaction until this one ends. */
    public List<Milestone> locked(Collection<String> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The milestone, locked against every other transaction until this one ends. */
    Optional<Milestone> findLocked(String id) {
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
    List<Milestone> page(MilestoneFilter filter, Sight reader, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("m.id > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", page.afterText()));
        filter.addTo(conditions, values);
        reader.narrow("m.belongsTo", conditions, values);
        return find(filter.select() + " where " + String.join(" and ", conditions) + " order by m.id", values)
                .range(0, page.limit())
                .list();
    }
}
