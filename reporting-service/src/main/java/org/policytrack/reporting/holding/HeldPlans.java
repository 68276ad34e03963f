package org.policytrack.reporting.holding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One row for each plan and purpose, locked by whoever holds it, on whichever instance. */
@ApplicationScoped
public class HeldPlans {

    private final DataSource database;

    HeldPlans(DataSource database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else holds the plan for the same purpose. */
    public void hold(String plan, HeldFor purpose) {
        if (update(purpose.hold(), plan) == 0) {
            // In a transaction of its own: those who wait for a row that is taken back would be sent away.
            QuarkusTransaction.requiringNew().run(() -> update(purpose.add(), plan));
            update(purpose.hold(), plan);
        }
    }

    private int update(String change, String plan) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setString(1, plan);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
