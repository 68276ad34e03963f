package org.policytrack.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrack.reporting.taskclient.Task;

/** Reads figures from the ledger. For an indicator its lead speaks; what the others verified stands beside it. */
@ApplicationScoped
public class Figures {

    private static final String POSTED = """
            select new org.policytrack.reporting.ledger.Posted(
                e.id, e.kind, e.indicator, e.report, e.figure, e.validOn, e.evidenceItems, e.reverses)
            from LedgerEntry e
            where e.validOn <= :asOf and e.knownOn <= :knownAt""";

    private static final String OF_THE_LEAD = POSTED + " and e.role = :lead";

    private final EntityManager entities;

    Figures(EntityManager entities) {
        this.entities = entities;
    }

    /** By indicator, those of the lead; an indicator without entries is left out. */
    public Map<String, IndicatorFigures> ofPlan(String plan, AsKnown when) {
        return IndicatorFigures.byIndicator(ofTheLead(" and e.plan = :plan", Map.of("plan", plan), when));
    }

    /** Every entry of the leads, whatever day it speaks of. */
    public FigureHistory historyOfPlan(String plan) {
        return new FigureHistory(entities.createQuery("""
                        select new org.policytrack.reporting.ledger.Known(
                            e.id, e.kind, e.indicator, e.report, e.figure, e.validOn, e.evidenceItems, e.reverses,
                            e.task, e.knownOn, e.author, e.reviewer, e.reason)
                        from LedgerEntry e
                        where e.plan = :plan and e.role = :lead
                        order by e.id""", Known.class)
                .setParameter("plan", plan)
                .setParameter("lead", Task.Role.LEAD)
                .getResultList());
    }

    /** By indicator, those of the lead; an indicator without entries is left out. */
    public Map<String, IndicatorFigures> ofTask(String task, AsKnown when) {
        return IndicatorFigures.byIndicator(ofTheLead(" and e.task = :task", Map.of("task", task), when));
    }

    /** By indicator, those of the department itself; an indicator without entries is left out. */
    public Map<String, IndicatorFigures> ofDepartment(String plan, String department, AsKnown when) {
        return IndicatorFigures.byIndicator(read(
                POSTED + " and e.plan = :plan and e.department = :department",
                Map.of("plan", plan, "department", department),
                when));
    }

    /** By indicator, the value that the department itself had verified; one without is left out. */
    public Map<String, BigDecimal> verifiedOf(String task, String department, AsKnown when) {
        List<Posted> entries = read(
                POSTED + " and e.task = :task and e.department = :department",
                Map.of("task", task, "department", department),
                when);
        return values(IndicatorFigures.byIndicator(entries));
    }

    /** Ids of the entries that count for these indicators. */
    Set<Long> counting(Collection<String> indicators, AsKnown when) {
        List<Posted> entries = ofTheLead(" and e.indicator in :indicators", Map.of("indicators", indicators), when);
        return IndicatorFigures.byIndicator(entries).values().stream()
                .flatMap(figures -> figures.verified().stream())
                .map(Posted::id)
                .collect(Collectors.toSet());
    }

    /** The value that counts for each indicator that has one. */
    public static Map<String, BigDecimal> values(Map<String, IndicatorFigures> figures) {
        Map<String, BigDecimal> values = new HashMap<>();
        figures.forEach((indicator, of) -> of.verified().ifPresent(counts -> values.put(indicator, counts.value())));
        return values;
    }

    private List<Posted> ofTheLead(String condition, Map<String, Object> values, AsKnown when) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("lead", Task.Role.LEAD);
        return read(OF_THE_LEAD + condition, all, when);
    }

    private List<Posted> read(String query, Map<String, Object> values, AsKnown when) {
        var question = entities.createQuery(query, Posted.class)
                .setParameter("asOf", when.asOf())
                .setParameter("knownAt", when.knownAt());
        values.forEach(question::setParameter);
        return question.getResultList();
    }
}
