package org.policytrack.reporting.owed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.policytrack.reporting.progress.ReviewState;

/** Reads what was filed and not withdrawn, without what it says. */
@ApplicationScoped
public class FiledReports {

    private static final String FILED_REPORT = """
            select new org.policytrack.reporting.owed.FiledReport(
                r.id, r.task, r.department, r.period, r.state, r.sequence)
            from ProgressReport r where r.plan = :plan and r.state <> :withdrawn""";

    private final EntityManager entities;

    FiledReports(EntityManager entities) {
        this.entities = entities;
    }

    /** Of all departments, in the order of filing. */
    List<FiledReport> ofPlan(String plan) {
        return entities.createQuery(FILED_REPORT + " order by r.id", FiledReport.class)
                .setParameter("plan", plan)
                .setParameter("withdrawn", ReviewState.WITHDRAWN)
                .getResultList();
    }

    /** Of the department, in the order of filing. */
    public List<FiledReport> ofDepartment(String plan, String department) {
        return entities.createQuery(FILED_REPORT + " and r.department = :department order by r.id", FiledReport.class)
                .setParameter("plan", plan)
                .setParameter("department", department)
                .setParameter("withdrawn", ReviewState.WITHDRAWN)
                .getResultList();
    }
}
