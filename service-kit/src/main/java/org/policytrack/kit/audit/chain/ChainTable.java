package org.policytrack.kit.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.audit.AuditEntry;

/** The statements on entries, seals and the list of what is to be sealed. */
final class ChainTable {

    /** In the order in which {@link #entry} reads them. */
    static final String ENTRY = "e.id, e.occurred_at, e.business_at, e.actor, e.on_behalf_of, e.action, e.outcome,"
            + " e.subject_kind, e.subject, e.before_state, e.after_state, e.origin, e.trace_id";

    /** In the order in which {@link #seal} reads them. */
    static final String SEAL = "s.sequence, s.previous_hash, s.hash, s.sealed_at";

    private static final int FIRST_OF_SEAL = 14;

    private ChainTable() {}

    static Optional<Seal> head(Connection connection) throws SQLException {
        String query = "SELECT " + SEAL + " FROM audit_seal s ORDER BY s.sequence DESC LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(seal(row, 1)) : Optional.empty();
        }
    }

    /** Seals behind the place given, in their order, each with its entry. */
    static List<SealedEntry> after(Connection connection, long sequence, int atMost) throws SQLException {
        String query =
                "SELECT " + ENTRY + ", " + SEAL + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id"
                        + " WHERE s.sequence > ? ORDER BY s.sequence LIMIT ?";
        List<SealedEntry> sealed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, sequence);
            statement.setInt(2, atMost);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    row.getLong(1);
                    AuditEntry entry = row.wasNull() ? null : entry(row);
                    sealed.add(new SealedEntry(seal(row, FIRST_OF_SEAL), entry));
                }
            }
        }
        return sealed;
    }

    /** The entry whose seal was first missed, neither sealed nor waiting for it. */
    static Optional<Long> neverSealed(Connection connection) throws SQLException {
        String query = "SELECT MIN(e.id) FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                + " LEFT JOIN audit_unsealed u ON u.entry_id = e.id WHERE s.entry_id IS NULL AND u.entry_id IS NULL";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            long entry = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(entry);
        }
    }

    /** When the oldest entry was written that has no seal yet. */
    static Optional<Instant> oldestUnsealed(Connection connection) throws SQLException {
        String query = "SELECT MIN(e.occurred_at) FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
        }
    }

    /** How many entries, seals and waiting entries there are at one moment. */
    static Counts counts(Connection connection) throws SQLException {
        String query = "SELECT (SELECT COUNT(*) FROM audit_entry), (SELECT COUNT(*) FROM audit_seal),"
                + " (SELECT COUNT(*) FROM audit_unsealed)";
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                instant(row, 2),
                instant(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }

    /** The seal beside an entry; null where there is none yet. */
    static @Nullable Seal sealOrNull(ResultSet row) throws SQLException {
        row.getLong(FIRST_OF_SEAL);
        return row.wasNull() ? null : seal(row, FIRST_OF_SEAL);
    }

    private static Seal seal(ResultSet row, int first) throws SQLException {
        return new Seal(
                row.getLong(first), row.getString(first + 1), row.getString(first + 2), instant(row, first + 3));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** All counted by one statement. */
    record Counts(long entries, long sealed, long unsealed) {}
}
