package org.policytrack.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of first answers; each statement joins the transaction around it. */
@ApplicationScoped
class StoredAnswers {

    private final DataSource database;

    StoredAnswers(DataSource database) {
        this.database = database;
    }

    Optional<StoredAnswer> find(IdempotencyKey key) throws SQLException {
        String query =
                "SELECT fingerprint, status, location, entity_tag, body FROM idempotency_record WHERE key_hash = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, key.hash());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredAnswer(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    /** Takes the key; whoever else takes it at the same time waits for this transaction and then fails. */
    void take(IdempotencyKey key, String caller, Instant at) throws SQLException {
        String insert = "INSERT INTO idempotency_record (key_hash, fingerprint, caller, status, body, created_at)"
                + " VALUES (?, ?, ?, 0, '', ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, key.hash());
            statement.setString(2, key.fingerprint());
            statement.setString(3, caller);
            statement.setObject(4, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    void complete(IdempotencyKey key, StoredAnswer answer) throws SQLException {
        String update =
                "UPDATE idempotency_record SET status = ?, location = ?, entity_tag = ?, body = ? WHERE key_hash = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.location());
            statement.setString(3, answer.entityTag());
            statement.setString(4, answer.body());
            statement.setString(5, key.hash());
            statement.executeUpdate();
        }
    }

    int forgetBefore(Instant instant) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("DELETE FROM idempotency_record WHERE created_at < ?")) {
            statement.setObject(1, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
