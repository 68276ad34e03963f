package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Which department got which notice on which occasion; each statement joins the transaction around it. */
@ApplicationScoped
class Occasions {

    private final DataSource database;

    Occasions(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the occasion for this notice where it is free. Who wants it at the same time waits for this transaction to
     * end; the row is locked for one at a time, for shared locks that all want to become more would send each other away.
     *
     * @return the id of the notice that has it, however lately that was committed
     */
    String take(String department, String occasion, String notice) {
        String insert = "INSERT INTO notice_occasion (department, occasion, notice_id) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE notice_id = notice_id";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, department);
            statement.setString(2, occasion);
            statement.setString(3, notice);
            statement.executeUpdate();
            return holder(connection, department, occasion);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether the department got a notice of the occasion. */
    boolean isTaken(String department, String occasion) {
        String query = "SELECT notice_id FROM notice_occasion WHERE department = ? AND occasion = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, department);
            statement.setString(2, occasion);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String holder(Connection connection, String department, String occasion) throws SQLException {
        String query = "SELECT notice_id FROM notice_occasion WHERE department = ? AND occasion = ? FOR UPDATE";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, department);
            statement.setString(2, occasion);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
