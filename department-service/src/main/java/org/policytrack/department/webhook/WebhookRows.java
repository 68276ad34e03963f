package org.policytrack.department.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Since when a webhook fails: plumbing beside its version, so that failing changes nothing anybody edits. */
@ApplicationScoped
public class WebhookRows {

    private final DataSource database;

    WebhookRows(DataSource database) {
        this.database = database;
    }

    /** Remembers the first failure since something arrived last. */
    public void failed(String id, Instant at) {
        update("UPDATE webhook SET failing_since = COALESCE(failing_since, ?) WHERE id = ?", at, id);
    }

    public void arrived(String id) {
        update("UPDATE webhook SET failing_since = ? WHERE id = ? AND failing_since IS NOT NULL", null, id);
    }

    private void update(String statementText, @Nullable Instant at, String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(statementText)) {
            statement.setObject(1, at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setString(2, id);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
