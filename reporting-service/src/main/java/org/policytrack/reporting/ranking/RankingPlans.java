package org.policytrack.reporting.ranking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One row for each plan, held by whoever decides on its ranking or appeals: the next one sees what was done. */
@ApplicationScoped
class RankingPlans {

    private final DataSource database;

    RankingPlans(DataSource database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else decides or appeals. */
    void hold(String plan) {
        if (update("UPDATE ranking_plan SET held = held + 1 WHERE plan = ?", plan) == 0) {
            // In a transaction of its own: those who wait for a row that is taken back would be sent away.
            QuarkusTransaction.requiringNew()
                    .run(() -> update(
                            "INSERT INTO ranking_plan (plan, held) VALUES (?, 0) ON DUPLICATE KEY UPDATE held = held",
                            plan));
            update("UPDATE ranking_plan SET held = held + 1 WHERE plan = ?", plan);
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
