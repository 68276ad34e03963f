package org.policytrack.reporting.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.policytrack.reporting.ledger.Figures;
import org.policytrack.reporting.progress.ReviewState;
import org.policytrack.reporting.taskclient.Task;
import org.policytrack.reporting.waiver.Waivers;

/** Reads all that became known of a plan, in a few queries. */
@ApplicationScoped
public class PlanHistories {

    private final EntityManager entities;
    private final Figures figures;
    private final Waivers waivers;

    PlanHistories(EntityManager entities, Figures figures, Waivers waivers) {
        this.entities = entities;
        this.figures = figures;
        this.waivers = waivers;
    }

    public PlanHistory ofPlan(String plan) {
        return new PlanHistory(reports(plan), achievements(plan), figures.historyOfPlan(plan), waivers.ofPlan(plan));
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
