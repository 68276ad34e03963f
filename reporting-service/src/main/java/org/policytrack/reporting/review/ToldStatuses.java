package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.policytrack.reporting.progress.WorkStatus;

/** Which status task-service was told last of each task, be the message still on its way. */
@ApplicationScoped
class ToldStatuses {

    private final EntityManager entities;

    ToldStatuses(EntityManager entities) {
        this.entities = entities;
    }

    boolean isToldThat(String task, WorkStatus status) {
        Object told = entities.createNativeQuery(
                        "SELECT COUNT(*) FROM task_acceptance WHERE task = ?1 AND told_status = ?2", Long.class)
                .setParameter(1, task)
                .setParameter(2, status.name())
                .getSingleResult();
        return told.equals(1L);
    }

    /** The task is held by now: it has a row. */
    void told(String task, WorkStatus status) {
        entities.createNativeQuery("UPDATE task_acceptance SET told_status = ?2 WHERE task = ?1")
                .setParameter(1, task)
                .setParameter(2, status.name())
                .executeUpdate();
    }
}
