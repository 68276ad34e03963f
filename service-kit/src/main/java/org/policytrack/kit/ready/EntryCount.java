package org.policytrack.kit.ready;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How many audit entries there are, asked over one connection as long as that is in use. For one thread. */
class EntryCount {

    /** By one statement, so that an entry that is just being sealed is counted once. */
    private static final String ENTRIES =
            "SELECT COALESCE((SELECT MAX(sequence) FROM audit_seal), 0)" + " + (SELECT COUNT(*) FROM audit_unsealed)";

    /** Then the pool has its connection back, to do with it what it does to old ones. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final DataSource database;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;
    private long connectedAt;

    EntryCount(DataSource database) {
        this.database = database;
    }

    long now() {
        try {
            return asked(System.nanoTime() - connectedAt < KEPT.toNanos() ? statement : null);
        } catch (SQLException failed) {
            disconnect();
            throw new IllegalStateException(failed);
        }
    }

    private long asked(@Nullable PreparedStatement open) throws SQLException {
        try (ResultSet row = (open == null ? connected() : open).executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement connected() throws SQLException {
        disconnect();
        connectedAt = System.nanoTime();
        connection = database.getConnection();
        statement = connection.prepareStatement(ENTRIES);
        return statement;
    }

    boolean isConnected() {
        return connection != null;
    }

    /** The pool finds out whether the connection is still good. */
    void disconnect() {
        try (Connection given = connection;
                PreparedStatement closed = statement) {
            connection = null;
            statement = null;
        } catch (SQLException isGone) {
            // It was of no use any more.
        }
    }
}
