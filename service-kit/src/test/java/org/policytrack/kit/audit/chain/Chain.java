package org.policytrack.kit.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.policytrack.kit.database.TestDatabase;

/** A chain of the tests; the next one begins with the same tables, emptied. */
final class Chain {

    static final String SERVICE = "department-service";

    private static final TestDatabase DATABASE = TestDatabase.migrated();

    final TestDatabase database = DATABASE;
    final SealEntries sealing = new SealEntries(database.source(), SERVICE, InstantSource.system());

    Chain() {
        database.execute("DELETE FROM audit_unsealed");
        database.execute("DELETE FROM audit_seal");
        database.execute("DELETE FROM audit_entry");
    }

    /** With so many sealed entries. */
    static Chain of(int entries) {
        Chain chain = new Chain();
        for (int i = 1; i <= entries; i++) {
            chain.write("subject-" + i);
        }
        chain.seal();
        return chain;
    }

    /** In one transaction: the entry, and that it waits for its seal. */
    void write(String subject) {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            write(connection, subject);
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void write(Connection connection, String subject) throws SQLException {
        String insert = "INSERT INTO audit_entry (occurred_at, business_at, actor, on_behalf_of, action, outcome,"
                + " subject_kind, subject, before_state, after_state, origin, trace_id) VALUES"
                + " ('2026-03-01 08:30:00.123456', '2023-04-20 02:00:00', 'administrator', 'zj-fgw', 'changeDepartment',"
                + " 'DONE', 'Department', ?, '{\"percent\":33.30}', '{\"percent\":40}', '127.0.0.1',"
                + " '0123456789abcdef0123456789abcdef')";
        try (PreparedStatement statement = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS);
                PreparedStatement waits =
                        connection.prepareStatement("INSERT INTO audit_unsealed (entry_id) VALUES (?)")) {
            statement.setString(1, subject);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                waits.setLong(1, keys.getLong(1));
                waits.executeUpdate();
            }
        }
    }

    void seal() {
        try {
            while (sealing.batch()) {
                // There may be more.
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Verification verify(Head... outside) {
        try {
            return new VerifyChain(database.source(), SERVICE, InstantSource.system()).verify(List.of(outside));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Head head() {
        return Optional.ofNullable(verify().head()).orElseThrow();
    }

    /** What somebody does who has the code, the database and time: all from that place on is sealed anew. */
    void recompute(int fromSequence) {
        database.tamper(
                "INSERT INTO audit_unsealed (entry_id) SELECT entry_id FROM audit_seal WHERE sequence >= "
                        + fromSequence,
                "DELETE FROM audit_seal WHERE sequence >= " + fromSequence);
        seal();
    }
}
