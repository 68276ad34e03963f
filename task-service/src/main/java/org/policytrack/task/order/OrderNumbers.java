package org.policytrack.task.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Numbers the orders of each plan and year 1, 2, 3 … Whoever takes a number holds the row until the transaction ends, and
 * an order that is not issued in the end gives its number back: none is given twice, and none is left out.
 */
@ApplicationScoped
class OrderNumbers {

    private final EntityManager entities;
    private final DataSource database;

    OrderNumbers(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    OrderNumber next(String plan, int year) {
        if (counted(plan, year) == 0) {
            QuarkusTransaction.requiringNew().run(() -> hasItsRow(plan, year));
            counted(plan, year);
        }
        Object number = entities.createNativeQuery(
                        "SELECT last_number FROM supervision_number WHERE plan_id = ?1 AND issue_year = ?2",
                        Integer.class)
                .setParameter(1, plan)
                .setParameter(2, year)
                .getSingleResult();
        return new OrderNumber(plan, year, (Integer) number);
    }

    private int counted(String plan, int year) {
        return entities.createNativeQuery("UPDATE supervision_number SET last_number = last_number + 1"
                        + " WHERE plan_id = ?1 AND issue_year = ?2")
                .setParameter(1, plan)
                .setParameter(2, year)
                .executeUpdate();
    }

    /**
     * In a transaction of its own, for it stays whatever becomes of the first order: two first ones at once would each
     * wait for a row that the other may take back, and the database would send one of them away. A row that counts
     * nothing yet is no change that anybody has to answer for.
     */
    private void hasItsRow(String plan, int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO supervision_number (plan_id, issue_year, last_number) VALUES (?, ?, 0)"
                                + " ON DUPLICATE KEY UPDATE last_number = last_number")) {
            row.setString(1, plan);
            row.setInt(2, year);
            row.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the row of " + plan + " " + year + " cannot be made", failed);
        }
    }
}
