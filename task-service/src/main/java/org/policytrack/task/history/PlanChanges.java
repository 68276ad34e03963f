package org.policytrack.task.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.task.reading.Sight;

/** The changes of all plans: each kind lies in a table of its own room, and they are merged here in the order of time. */
@ApplicationScoped
class PlanChanges {

    private static final int CHANGED_AT = 10;

    private final EntityManager database;

    PlanChanges(EntityManager database) {
        this.database = database;
    }

    /** What the reader sees, the oldest first. */
    List<Found> page(Filter filter, Sight reader, PageRequest page) {
        Optional<PlaceInTime> before = PlaceInTime.before(page);
        return Arrays.stream(PlanChangeKind.values())
                .flatMap(kind -> ofKind(kind, filter, before, reader, page.rows()))
                .sorted(Comparator.comparing(Found::place))
                .limit(page.rows())
                .toList();
    }

    private Stream<Found> ofKind(
            PlanChangeKind kind, Filter filter, Optional<PlaceInTime> before, Sight reader, int atMost) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        filter.addTo(kind, conditions, values);
        before.ifPresent(place -> addAfter(place, kind, conditions, values));
        reader.narrow(kind.owner(), conditions, values);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<Object[]> query =
                database.createQuery(kind.select() + where + " order by c.changedAt, c.id", Object[].class);
        values.forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultStream().map(row -> Found.of(kind, row));
    }

    private static void addAfter(
            PlaceInTime place, PlanChangeKind kind, List<String> conditions, Map<String, Object> values) {
        values.put("at", place.at());
        int order = kind.compareTo(place.kind());
        if (order == 0) {
            conditions.add("(c.changedAt > :at or (c.changedAt = :at and c.id > :number))");
            values.put("number", place.number());
        } else {
            conditions.add(order < 0 ? "c.changedAt > :at" : "c.changedAt >= :at");
        }
    }

    /**
     * Which changes are asked for; null asks for all.
     *
     * @param from first business day
     * @param to last business day
     */
    record Filter(
            @Nullable String plan,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        private void addTo(PlanChangeKind kind, List<String> conditions, Map<String, Object> values) {
            add(kind.plan() + " = :plan", "plan", plan, conditions, values);
            add("c.changedOn >= :from", "from", from, conditions, values);
            add("c.changedOn <= :to", "to", to, conditions, values);
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

    /** A change and where it stands. */
    record Found(PlaceInTime place, PlanChange change) {

        private static Found of(PlanChangeKind kind, @Nullable Object[] row) {
            Instant at = (Instant) Objects.requireNonNull(row[CHANGED_AT]);
            long number = (Long) Objects.requireNonNull(row[0]);
            return new Found(new PlaceInTime(at, kind, number), PlanChange.of(kind, row));
        }
    }
}
