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
import org.policytrack.kit.instance.ThisInstance;

/** The table of entries; each statement joins the transaction around it. Nothing here updates or deletes an entry. */
@ApplicationScoped
class AuditTable {

    private final DataSource database;
    private final ThisInstance instance;

    AuditTable(DataSource database, ThisInstance instance) {
        this.database = database;
        this.instance = instance;
    }

    /**
     * Adds the entry, and puts it on the list of what is to be sealed; the database refuses that to an instance which the
     * others have given up.
     */
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

    private void awaitSeal(Connection connection, long entry) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO audit_unsealed (entry_id, instance) VALUES (?, ?)")) {
            statement.setLong(1, entry);
            statement.setString(2, instance.id());
            statement.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
