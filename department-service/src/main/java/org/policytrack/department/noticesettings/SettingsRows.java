package org.policytrack.department.noticesettings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes the row of settings that says what the defaults say, where there is none, so that there is one to lock. */
@ApplicationScoped
class SettingsRows {

    private final DataSource database;

    SettingsRows(DataSource database) {
        this.database = database;
    }

    void ofDepartment(String code) {
        insert(
                "INSERT INTO department_notice_settings (department, is_mail_on, is_weekly_digest, version)"
                        + " VALUES (?, FALSE, FALSE, 0) ON DUPLICATE KEY UPDATE version = version",
                code);
    }

    void ofPerson(String username) {
        insert(
                "INSERT INTO person_notice_settings (username, is_mail_on, language, version)"
                        + " VALUES (?, FALSE, 'ZH', 0) ON DUPLICATE KEY UPDATE version = version",
                username);
    }

    private void insert(String statementText, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statementText)) {
            statement.setString(1, key);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
