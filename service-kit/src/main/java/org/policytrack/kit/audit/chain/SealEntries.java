package org.policytrack.kit.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.policytrack.kit.audit.AuditEntry;

/**
 * Seals what waits, in the order of the entries' numbers, in a transaction of its own. Of two instances that seal at the
 * same time the primary key of the seals lets one through; the other rolls back and begins again behind it.
 */
final class SealEntries {

    static final int BATCH = 200;

    private final DataSource database;
    private final String service;
    private final InstantSource now;

    SealEntries(DataSource database, String service, InstantSource now) {
        this.database = database;
        this.service = service;
        this.now = now;
    }

    /**
     * Seals a batch.
     *
     * @return whether there may be more to seal
     */
    boolean batch() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int taken = seal(connection);
                connection.commit();
                return taken == BATCH;
            } catch (SQLException failed) {
                connection.rollback();
                if (isLostRace(failed)) {
                    return true;
                }
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Within a transaction; answers how many it took from the list. */
    int seal(Connection connection) throws SQLException {
        List<Waiting> waiting = waiting(connection);
        List<AuditEntry> unsealed = waiting.stream()
                .filter(entry -> !entry.isSealed())
                .map(Waiting::entry)
                .toList();
        if (!unsealed.isEmpty()) {
            insert(connection, unsealed, ChainTable.head(connection));
        }
        if (!waiting.isEmpty()) {
            remove(connection, waiting);
        }
        return waiting.size();
    }

    /** An entry that has its seal should not wait; one put back by hand must not stop the others. */
    private static List<Waiting> waiting(Connection connection) throws SQLException {
        String query = "SELECT " + ChainTable.ENTRY + ", " + ChainTable.SEAL + " FROM audit_unsealed u"
                + " JOIN audit_entry e ON e.id = u.entry_id LEFT JOIN audit_seal s ON s.entry_id = u.entry_id"
                + " ORDER BY u.entry_id LIMIT " + BATCH;
        List<Waiting> waiting = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                waiting.add(new Waiting(ChainTable.entry(row), ChainTable.sealOrNull(row) != null));
            }
        }
        return waiting;
    }

    private void insert(Connection connection, List<AuditEntry> entries, Optional<Seal> head) throws SQLException {
        String insert =
                "INSERT INTO audit_seal (sequence, entry_id, previous_hash, hash, sealed_at) VALUES (?, ?, ?, ?, ?)";
        Instant at = now.instant().truncatedTo(ChronoUnit.MICROS);
        long sequence = head.map(Seal::sequence).orElse(0L);
        String previousHash = head.map(Seal::hash).orElse(SealedLine.BEFORE_THE_FIRST);
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (AuditEntry entry : entries) {
                Seal seal = SealedLine.seal(service, ++sequence, previousHash, at, entry);
                previousHash = seal.hash();
                statement.setLong(1, seal.sequence());
                statement.setLong(2, entry.id());
                statement.setString(3, seal.previousHash());
                statement.setString(4, seal.hash());
                statement.setObject(5, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void remove(Connection connection, List<Waiting> sealed) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM audit_unsealed WHERE entry_id = ?")) {
            for (Waiting waiting : sealed) {
                statement.setLong(1, waiting.entry().id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Classes 23 and 40 of SQLSTATE: a key that another has taken, a deadlock with another. */
    private static boolean isLostRace(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && (state.startsWith("23") || state.startsWith("40"));
    }

    private record Waiting(AuditEntry entry, boolean isSealed) {}
}
