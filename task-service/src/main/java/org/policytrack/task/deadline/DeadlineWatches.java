package org.policytrack.task.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Which milestone is to be looked at on which day. */
@ApplicationScoped
class DeadlineWatches implements PanacheRepositoryBase<DeadlineWatch, String> {

    /** Ids of milestones to be looked at by the day, the longest due first. */
    List<String> dueBy(LocalDate day, int atMost) {
        return getEntityManager()
                .createQuery(
                        "select w.milestoneId from DeadlineWatch w where w.nextOn <= :day"
                                + " order by w.nextOn, w.milestoneId",
                        String.class)
                .setParameter("day", day)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** All, in the order of milestones after the given one; so each step reads only what it gives. */
    List<DeadlineWatch> after(String milestone, int atMost) {
        return find("milestoneId > ?1 order by milestoneId", milestone)
                .range(0, atMost - 1)
                .list();
    }

    /** Those of the milestones that are still to be looked at by the day, locked until the transaction ends. */
    List<DeadlineWatch> lockedDueBy(LocalDate day, Collection<String> milestones) {
        return find("milestoneId in ?1 and nextOn <= ?2 order by milestoneId", milestones, day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The milestones of a plan that has just come. */
    void add(String plan) {
        getEntityManager()
                .createQuery("insert into DeadlineWatch (milestoneId, nextOn)"
                        + " select m.id, :atOnce from Milestone m where m.planId = :plan")
                .setParameter("atOnce", DeadlineWatch.AT_ONCE)
                .setParameter("plan", plan)
                .executeUpdate();
    }

    void lookAgainOn(LocalDate day, String milestone) {
        update("nextOn = ?1 where milestoneId = ?2", day, milestone);
    }

    void lookAgainAtThoseOf(String plan) {
        update(
                "nextOn = ?1 where milestoneId in (select m.id from Milestone m where m.planId = ?2)",
                DeadlineWatch.AT_ONCE,
                plan);
    }

    /** Those that an earlier version of this service has imported, beside this one or before it. */
    int addMissing() {
        return getEntityManager()
                .createQuery("insert into DeadlineWatch (milestoneId, nextOn) select m.id, :atOnce from Milestone m"
                        + " where m.achievedOn is null"
                        + " and not exists (select 1 from DeadlineWatch w where w.milestoneId = m.id)")
                .setParameter("atOnce", DeadlineWatch.AT_ONCE)
                .executeUpdate();
    }

    int lookAgainAtAll() {
        return update("nextOn = ?1 where nextOn > ?1", DeadlineWatch.AT_ONCE);
    }
}
