package org.policytrack.reporting.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Numbers the acceptances of each task 1, 2, 3 … Whoever takes a number holds the task until the transaction ends:
 * acceptances of one task happen one after the other, and each sees what the ones before it have done.
 */
@ApplicationScoped
class AcceptanceSequence {

    private final EntityManager entities;
    private final DataSource database;

    AcceptanceSequence(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    long next(String task) {
        if (counted(task) == 0) {
            QuarkusTransaction.requiringNew().run(() -> hasItsRow(task));
            counted(task);
        }
        Object number = entities.createNativeQuery(
                        "SELECT last_sequence FROM task_acceptance WHERE task = ?1", Long.class)
                .setParameter(1, task)
                .getSingleResult();
        return (Long) number;
    }

    private int counted(String task) {
        return entities.createNativeQuery(
                        "UPDATE task_acceptance SET last_sequence = last_sequence + 1 WHERE task = ?1")
                .setParameter(1, task)
                .executeUpdate();
    }

    /**
     * In a transaction of its own, for it stays whatever becomes of the first decision: decisions that wait for a row
     * which is taken back in the end would each hold the place of it, and the database would send them all away. A row
     * that counts nothing yet is no change that anybody has to answer for.
     */
    private void hasItsRow(String task) {
        try (Connection connection = database.getConnection();
                PreparedStatement row =
                        connection.prepareStatement("INSERT INTO task_acceptance (task, last_sequence) VALUES (?, 0)"
                                + " ON DUPLICATE KEY UPDATE last_sequence = last_sequence")) {
            row.setString(1, task);
            row.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the row of " + task + " cannot be made", failed);
        }
    }
}
