package org.policytrack.reporting.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.paging.PageRequest;
import org.policytrack.reporting.reading.Among;

/** The entries one by one. What a reader does not see does not exist for that reader. */
@ApplicationScoped
public class LedgerEntries implements PanacheRepositoryBase<LedgerEntry, Long> {

    private static final long BEFORE_THE_FIRST = 0;
    private static final int ROWS_OF_A_STEP = 500;

    private final EntriesInSight inSight;
    private final Figures figures;
    private final EntityManager entities;

    LedgerEntries(EntriesInSight inSight, Figures figures, EntityManager entities) {
        this.inSight = inSight;
        this.figures = figures;
        this.entities = entities;
    }

    /** Empty when there is no such entry, or the reader does not see it. */
    public Optional<LedgerEntry> findFor(Caller reader, long id) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        Among among = new Among(" and id = :id", Map.of("id", id));
        return find("id = :id and " + inSight.condition(reader, among, values), values)
                .firstResultOptional();
    }

    /** In the order of entry. */
    List<LedgerEntry> page(LedgerFilter filter, AsKnown when, Caller reader, PageRequest page) {
        return next(question(filter, when, reader), page.afterNumber(BEFORE_THE_FIRST), page.limit());
    }

    /**
     * All of them in the order of entry, read step by step, each in a transaction of its own: there may be any number. What
     * is entered meanwhile is there or not.
     */
    public Stream<LedgerEntryView> all(LedgerFilter filter, AsKnown when, Caller reader) {
        Question question = question(filter, when, reader);
        CountingOnTheWay counting = new CountingOnTheWay(when);
        return Stream.iterate(
                        step(question, BEFORE_THE_FIRST, counting),
                        step -> !step.isEmpty(),
                        step -> step(question, step.getLast().id(), counting))
                .flatMap(List::stream);
    }

    private List<LedgerEntryView> step(Question question, long after, CountingOnTheWay counting) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<LedgerEntry> rows = next(question, after, ROWS_OF_A_STEP);
            LedgerEntryView.Beside beside =
                    new LedgerEntryView.Beside(counting.of(rows), reversals(rows, counting.when));
            return rows.stream().map(row -> LedgerEntryView.of(row, beside)).toList();
        });
    }

    private List<LedgerEntry> next(Question question, long after, int limit) {
        Map<String, Object> values = new HashMap<>(question.values());
        values.put("after", after);
        return find("id > :after and " + question.condition() + " order by id", values)
                .range(0, limit)
                .list();
    }

    private Question question(LedgerFilter filter, AsKnown when, Caller reader) {
        Map<String, Object> values = new HashMap<>();
        values.put("asOf", when.asOf());
        values.put("knownAt", when.knownAt());
        String condition = "validOn <= :asOf and knownOn <= :knownAt" + filter.conditions(values) + " and "
                + inSight.condition(reader, filter.among(), values);
        return new Question(condition, Map.copyOf(values));
    }

    /** What entries are asked for, whichever come next; what a reader sees is looked up once. */
    private record Question(String condition, Map<String, Object> values) {}

    /** Those of these that the reader sees, in the order of entry, with what was known of them. */
    public List<LedgerEntryView> viewsFor(Caller reader, Collection<Long> ids, AsKnown when) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("ids", ids);
        Among among = new Among(" and id in :ids", Map.of("ids", ids));
        List<LedgerEntry> rows =
                list("id in :ids and " + inSight.condition(reader, among, values) + " order by id", values);
        LedgerEntryView.Beside beside = beside(rows, when);
        return rows.stream().map(row -> LedgerEntryView.of(row, beside)).toList();
    }

    /** What further entries say of these. */
    LedgerEntryView.Beside beside(Collection<LedgerEntry> entries, AsKnown when) {
        if (entries.isEmpty()) {
            return new LedgerEntryView.Beside(Set.of(), Map.of());
        }
        Set<String> indicators = entries.stream().map(LedgerEntry::indicator).collect(Collectors.toSet());
        return new LedgerEntryView.Beside(figures.counting(indicators, when), reversals(entries, when));
    }

    /** Which entries count, asked for each indicator once. */
    private final class CountingOnTheWay {

        private final AsKnown when;
        private final Set<String> asked = new HashSet<>();
        private final Set<Long> counting = new HashSet<>();

        CountingOnTheWay(AsKnown when) {
            this.when = when;
        }

        Set<Long> of(Collection<LedgerEntry> entries) {
            Set<String> unasked = entries.stream()
                    .map(LedgerEntry::indicator)
                    .filter(asked::add)
                    .collect(Collectors.toSet());
            if (!unasked.isEmpty()) {
                counting.addAll(figures.counting(unasked, when));
            }
            return counting;
        }
    }

    private Map<Long, Long> reversals(Collection<LedgerEntry> entries, AsKnown when) {
        return entities.createQuery(
                        "from LedgerEntry where reverses in :entries and knownOn <= :knownAt", LedgerEntry.class)
                .setParameter("entries", entries.stream().map(LedgerEntry::id).toList())
                .setParameter("knownAt", when.knownAt())
                .getResultStream()
                .collect(Collectors.toMap(entry -> entry.reverses().orElseThrow(), LedgerEntry::id));
    }

    /** Of these reports, those of which a figure was taken back. */
    public Set<String> reversedReports(Collection<String> reports) {
        return reports.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select distinct e.report from LedgerEntry e where e.report in :reports and e.kind = :kind",
                                String.class)
                        .setParameter("reports", reports)
                        .setParameter("kind", EntryKind.REVERSED)
                        .getResultList());
    }
}
