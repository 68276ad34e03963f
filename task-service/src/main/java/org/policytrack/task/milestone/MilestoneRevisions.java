package org.policytrack.task.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * How often milestones have become other ones, and when last: read off their histories, which only grow, so that two
 * readers of the same state are told the same, and one of a later state never less.
 */
@ApplicationScoped
public class MilestoneRevisions {

    /** How many milestones one query asks about. */
    static final int AT_ONCE = 500;

    private static final String DATES = "select d.milestoneId, count(d), max(d.heldFrom) from MilestoneDates d"
            + " where d.milestoneId in :ids group by d.milestoneId";
    private static final String ACHIEVEMENTS = "select a.milestoneId, count(a), max(a.toldOn) from AchievementTelling a"
            + " where a.milestoneId in :ids group by a.milestoneId";
    private static final String MOVES = "select c.milestoneId, count(c), max(c.changedAt) from DueDateChange c"
            + " where c.milestoneId in :ids group by c.milestoneId";

    private final EntityManager entities;
    private final Clock clock;

    MilestoneRevisions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** By the id of the milestone. */
    public Map<String, Revision> of(Collection<String> milestones) {
        Map<String, Revision> revisions = new HashMap<>();
        milestones.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
            rows(DATES, some).forEach(row -> add(row, (int) row.count() - 1, revisions));
            rows(ACHIEVEMENTS, some).forEach(row -> add(row, (int) row.count(), revisions));
            rows(MOVES, some).forEach(row -> add(row, 0, revisions));
        });
        return revisions;
    }

    private void add(Row row, int times, Map<String, Revision> revisions) {
        revisions.merge(row.milestone(), new Revision(times, row.last().map(this::instant)), Revision::and);
    }

    /** Of a day its beginning: only moves are recorded to the instant. */
    private Instant instant(Object last) {
        return last instanceof LocalDate day ? day.atStartOfDay(clock.getZone()).toInstant() : (Instant) last;
    }

    private List<Row> rows(String query, Collection<String> milestones) {
        return entities.createQuery(query, Object[].class).setParameter("ids", milestones).getResultList().stream()
                .map(row -> new Row((String) row[0], (Long) row[1], Optional.ofNullable(row[2])))
                .toList();
    }

    private record Row(String milestone, long count, Optional<Object> last) {}

    /**
     * Where a milestone stands in its history.
     *
     * @param number 0 as the plan was imported; one more with each other date and each achievement told
     * @param last when it last became another one, business time; empty while it is as it was imported
     */
    public record Revision(int number, Optional<Instant> last) {

        private Revision and(Revision other) {
            return new Revision(
                    number + other.number,
                    Stream.of(last, other.last).flatMap(Optional::stream).max(Instant::compareTo));
        }
    }
}
