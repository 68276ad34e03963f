package org.policytrack.reporting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The table of red lights that were told. Of several instances that notice the same turn one takes it. */
@ApplicationScoped
class ToldLights {

    private final DataSource database;

    ToldLights(DataSource database) {
        this.database = database;
    }

    /** The tasks of which it was told that they are red. */
    Set<String> red() {
        return read("SELECT task FROM told_light WHERE is_red = TRUE");
    }

    boolean isRed(String task) {
        return !read("SELECT task FROM told_light WHERE is_red = TRUE AND task = ?", task)
                .isEmpty();
    }

    private Set<String> read(String query, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            Set<String> tasks = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tasks.add(row.getString(1));
                }
            }
            return tasks;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether this call is the one that turned it red; in the caller's transaction. */
    boolean turnedRed(String task, Instant at) {
        update("INSERT IGNORE INTO told_light (changed_at, task, is_red) VALUES (?, ?, FALSE)", task, at);
        return update("UPDATE told_light SET changed_at = ?, is_red = TRUE WHERE task = ? AND is_red = FALSE", task, at)
                == 1;
    }

    /** Whether this call is the one that said that it is red no more; the next turn is told again. */
    boolean turnedAway(String task, Instant at) {
        return update("UPDATE told_light SET changed_at = ?, is_red = FALSE WHERE task = ? AND is_red = TRUE", task, at)
                == 1;
    }

    private int update(String statement, String task, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            update.setString(2, task);
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
