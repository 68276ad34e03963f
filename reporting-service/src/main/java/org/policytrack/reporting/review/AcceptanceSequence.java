package org.policytrack.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Numbers the acceptances of each task 1, 2, 3 … Whoever takes a number holds the task until the transaction ends:
 * acceptances of one task happen one after the other, and each sees what the ones before it have done.
 */
@ApplicationScoped
class AcceptanceSequence {

    private final EntityManager entities;

    AcceptanceSequence(EntityManager entities) {
        this.entities = entities;
    }

    long next(String task) {
        entities.createNativeQuery("INSERT INTO task_acceptance (task, last_sequence) VALUES (?1, 1)"
                        + " ON DUPLICATE KEY UPDATE last_sequence = last_sequence + 1")
                .setParameter(1, task)
                .executeUpdate();
        Object number = entities.createNativeQuery(
                        "SELECT last_sequence FROM task_acceptance WHERE task = ?1", Long.class)
                .setParameter(1, task)
                .getSingleResult();
        return (Long) number;
    }
}
