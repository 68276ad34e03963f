package org.policytrack.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrack.reporting.ledger.AsKnown;
import org.policytrack.reporting.progress.ReviewState;

/** What departments had accepted in words. */
@ApplicationScoped
class FiledTexts {

    private final EntityManager entities;

    FiledTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** Of each department about each task the one accepted last for the period, by the time of acceptance within a task. */
    List<FiledText> ofPeriod(String plan, ReportPeriod period, AsKnown when) {
        Map<List<String>, FiledText> last = new LinkedHashMap<>();
        accepted(plan, when).stream()
                .filter(text -> text.speaksOf(when) && text.isWithin(period.first(), period.last()))
                .forEach(text -> last.put(List.of(text.task(), text.department()), text));
        return List.copyOf(last.values());
    }

    private List<FiledText> accepted(String plan, AsKnown when) {
        String query = """
                select new org.policytrack.reporting.report.FiledText(
                    r.id, r.task, r.department, r.role, r.period, r.filedOn, r.sequence, r.achievements, r.problems,
                    r.nextSteps)
                from ProgressReport r
                where r.plan = :plan and r.state = :accepted and r.decidedOn <= :knownAt
                order by r.task, r.sequence""";
        return entities.createQuery(query, FiledText.class)
                .setParameter("plan", plan)
                .setParameter("accepted", ReviewState.ACCEPTED)
                .setParameter("knownAt", when.knownAt())
                .getResultList();
    }
}
