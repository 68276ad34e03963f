package org.policytrack.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.policytrack.reporting.progress.ReviewState;

/** The reports of a plan that wait for review. */
@ApplicationScoped
class UndecidedReports {

    private final EntityManager entities;

    UndecidedReports(EntityManager entities) {
        this.entities = entities;
    }

    /** How many there are. */
    int count(String plan) {
        return entities.createQuery(
                        "select count(r) from ProgressReport r where r.plan = :plan and r.state = :submitted",
                        Long.class)
                .setParameter("plan", plan)
                .setParameter("submitted", ReviewState.SUBMITTED)
                .getSingleResult()
                .intValue();
    }

    /** Those filed by that day, the oldest first, in one query. */
    List<UndecidedReport> filedBy(LocalDate last, String plan) {
        String query = """
                select new org.policytrack.reporting.reminder.UndecidedReport(
                    r.id, r.task, r.department, r.period, r.filedOn,
                    coalesce((select max(told.rung) from Reminder m join m.reports told where told.reportId = r.id), 0),
                    (select max(m.sentOn) from Reminder m join m.reports told where told.reportId = r.id))
                from ProgressReport r
                where r.plan = :plan and r.state = :submitted and r.filedOn <= :last
                order by r.filedOn, r.id""";
        return entities.createQuery(query, UndecidedReport.class)
                .setParameter("plan", plan)
                .setParameter("submitted", ReviewState.SUBMITTED)
                .setParameter("last", last)
                .getResultList();
    }
}
