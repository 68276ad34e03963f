package org.policytrack.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The table of entries; each statement joins the transaction around it. Nothing here updates or deletes an entry. */
@ApplicationScoped
class AuditTable {

    private final DataSource database;

    AuditTable(DataSource database) {
        this.database = database;
    }

    /** Adds the entry, and puts it on the list of what is to be sealed. */
    void add(AuditEntry entry) throws SQLException {
        String insert = "INSERT INTO audit_entry (occurred_at, business_at, actor, on_behalf_of, action, outcome,"
                + " subject_kind, subject, before_state, after_state, origin, trace_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            statement.setObject(1, utc(entry.occurredAt()));
            statement.setObject(2, utc(entry.businessAt()));
            statement.setString(3, entry.actor());
            statement.setString(4, entry.onBehalfOf());
            statement.setString(5, entry.action());
            statement.setString(6, entry.outcome());
            statement.setString(7, entry.subjectKind());
            statement.setString(8, entry.subject());
            statement.setString(9, entry.before());
            statement.setString(10, entry.after());
            statement.setString(11, entry.origin());
            statement.setString(12, entry.traceId());
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                awaitSeal(connection, keys.getLong(1));
            }
        }
    }

    private static void awaitSeal(Connection connection, long entry) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO audit_unsealed (entry_id) VALUES (?)")) {
            statement.setLong(1, entry);
            statement.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
