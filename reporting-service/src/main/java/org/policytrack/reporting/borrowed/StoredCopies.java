package org.policytrack.reporting.borrowed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The table of borrowed copies; what this version cannot read any more is as if it were not there. */
@ApplicationScoped
class StoredCopies {

    private static final Logger LOG = Logger.getLogger(StoredCopies.class);

    private final DataSource database;
    private final ObjectMapper json;

    StoredCopies(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    <T> Optional<Borrowed<T>> find(Lender<T> lender, String id) {
        return Optional.ofNullable(
                read(lender, "SELECT id, content, fetched_at FROM borrowed_copy WHERE kind = ? AND id = ?", id)
                        .get(id));
    }

    /** All copies of the lender's kind by their ids. */
    <T> Map<String, Borrowed<T>> all(Lender<T> lender) {
        return read(lender, "SELECT id, content, fetched_at FROM borrowed_copy WHERE kind = ?");
    }

    /** In a transaction of its own. */
    <T> void store(Lender<T> lender, String id, Borrowed<T> copy) {
        String upsert = "INSERT INTO borrowed_copy (kind, id, content, fetched_at) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE content = VALUES(content), fetched_at = VALUES(fetched_at)";
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(upsert)) {
                statement.setString(1, lender.kind());
                statement.setString(2, id);
                statement.setString(3, json.writeValueAsString(copy.value()));
                statement.setObject(4, LocalDateTime.ofInstant(copy.fetchedAt(), ZoneOffset.UTC));
                statement.executeUpdate();
            } catch (SQLException | JsonProcessingException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private <T> Map<String, Borrowed<T>> read(Lender<T> lender, String query, String... ids) {
        Map<String, Borrowed<T>> copies = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, lender.kind());
            for (int i = 0; i < ids.length; i++) {
                statement.setString(i + 2, ids[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(1);
                    copy(lender, row).ifPresent(copy -> copies.put(id, copy));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return copies;
    }

    private <T> Optional<Borrowed<T>> copy(Lender<T> lender, ResultSet row) throws SQLException {
        try {
            return Optional.of(new Borrowed<>(
                    json.readValue(row.getString(2), lender.type()),
                    row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    false));
        } catch (JsonProcessingException ofAnotherVersion) {
            LOG.warnf("A copy borrowed from %s cannot be read: %s", lender.service(), ofAnotherVersion);
            return Optional.empty();
        }
    }
}
