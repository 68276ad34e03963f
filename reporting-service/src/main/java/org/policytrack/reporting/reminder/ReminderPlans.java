package org.policytrack.reporting.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One row for each plan, held by whoever sends its reminders: of several instances one sends, the others then see it. */
@ApplicationScoped
class ReminderPlans {

    private final DataSource database;

    ReminderPlans(DataSource database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else sends reminders of the plan. */
    void hold(String plan) {
        if (update("UPDATE reminder_plan SET held = held + 1 WHERE plan = ?", plan) == 0) {
            // In a transaction of its own: those who wait for a row that is taken back would be sent away.
            QuarkusTransaction.requiringNew()
                    .run(() -> update(
                            "INSERT INTO reminder_plan (plan, held) VALUES (?, 0) ON DUPLICATE KEY UPDATE held = held",
                            plan));
            update("UPDATE reminder_plan SET held = held + 1 WHERE plan = ?", plan);
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
