package org.policytrack.reporting.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.progress.ReviewState;
import org.policytrack.reporting.taskclient.Task;

/** Reads all that became known of a plan, in three queries. */
@ApplicationScoped
public class PlanHistories {

    private final EntityManager entities;
    private final Figures figures;

    PlanHistories(EntityManager entities, Figures figures) {
        this.entities = entities;
        this.figures = figures;
    }

    public PlanHistory ofPlan(String plan) {
        return new PlanHistory(reports(plan), achievements(plan), figures.historyOfPlan(plan));
    }

    private List<FiledReport> reports(String plan) {
        String query = """
                select new org.policytrack.reporting.history.FiledReport(
                    r.id, r.task, r.department, r.role, r.period, r.percentComplete, r.status, r.state, r.filedOn,
                    r.decidedOn, r.isAcceptedWithinDepartment, r.sequence, r.author, r.decidedBy)
                from ProgressReport r
                where r.plan = :plan
                order by r.id""";
        return entities.createQuery(query, FiledReport.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    private List<SaidAchievement> achievements(String plan) {
        String query = """
                select new org.policytrack.reporting.history.SaidAchievement(
                    a.milestone, a.achievedOn, r.decidedOn, r.sequence)
                from ProgressReport r join r.milestonesAchieved a
                where r.plan = :plan and r.state = :accepted and r.role = :lead
                order by r.task, r.sequence""";
        return entities.createQuery(query, SaidAchievement.class)
                .setParameter("plan", plan)
                .setParameter("accepted", ReviewState.ACCEPTED)
                .setParameter("lead", Task.Role.LEAD)
                .getResultList();
    }
}
