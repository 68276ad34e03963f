package org.policytrack.department.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;

/** What may still climb; each call joins the transaction around it. */
@ApplicationScoped
class NoticeClimbs implements PanacheRepositoryBase<NoticeClimb, String> {

    /** An occasion and the department its notices climb to. */
    record Due(String occasion, String department) {}

    /** What is to be decided on that day, in a stable order. */
    List<Due> due(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.occasion, c.department from NoticeClimb c"
                                + " where c.isSettled = false and c.climbsOn <= :today order by c.occasion, c.department",
                        Object[].class)
                .setParameter("today", today)
                .getResultStream()
                .map(row -> new Due((String) row[0], (String) row[1]))
                .toList();
    }

    List<NoticeClimb> of(Due due) {
        return list(
                "occasion = ?1 and department = ?2 and isSettled = false order by fromDepartment",
                due.occasion(),
                due.department());
    }

    /** The same, which nobody else settles until the transaction ends. */
    List<NoticeClimb> locked(Due due) {
        return find(
                        "occasion = ?1 and department = ?2 and isSettled = false order by fromDepartment",
                        due.occasion(),
                        due.department())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
