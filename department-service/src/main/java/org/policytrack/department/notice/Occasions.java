package org.policytrack.department.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import javax.sql.DataSource;

/** Which department got which notice on which occasion; each statement joins the transaction around it. */
@ApplicationScoped
class Occasions {

    private final DataSource database;

    Occasions(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the occasion for this notice.
     *
     * @return whether it was free; who takes it at the same time waits for this transaction to end
     */
    boolean take(String department, String occasion, String notice) {
        String insert = "INSERT INTO notice_occasion (department, occasion, notice_id) VALUES (?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, department);
            statement.setString(2, occasion);
            statement.setString(3, notice);
            statement.executeUpdate();
            return true;
        } catch (SQLIntegrityConstraintViolationException taken) {
            return false;
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

    /** The id of the notice that took the occasion, however lately that was committed. */
    String holder(String department, String occasion) {
        String query = "SELECT notice_id FROM notice_occasion WHERE department = ? AND occasion = ? FOR UPDATE";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, department);
            statement.setString(2, occasion);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The occasion " + occasion + " was given back meanwhile");
                }
                return row.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
