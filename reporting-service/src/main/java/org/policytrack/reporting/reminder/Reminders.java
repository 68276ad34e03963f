package org.policytrack.reporting.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The reminders sent so far. */
@ApplicationScoped
class Reminders implements PanacheRepository<Reminder> {

    boolean has(String occasion) {
        return count("occasion", occasion) > 0;
    }

    /** What was sent of the occasions that begin so. */
    List<SentRung> sent(String plan, String occasions) {
        return getEntityManager()
                .createQuery(
                        "select new " + SentRung.class.getName() + "(r.rung, r.sentOn) from Reminder r"
                                + " where r.plan = :plan and r.occasion like :occasions",
                        SentRung.class)
                .setParameter("plan", plan)
                .setParameter("occasions", occasions + "%")
                .getResultList();
    }

    /** In the order they were sent. */
    List<Reminder> of(ReminderScan scan) {
        return list("scanId = ?1 order by id", scan.id());
    }
}
