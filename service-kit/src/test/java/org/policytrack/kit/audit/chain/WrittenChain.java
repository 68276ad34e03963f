package org.policytrack.kit.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import org.h2.jdbcx.JdbcDataSource;

/** Entries and their seals in a database of another package's test. */
public final class WrittenChain {

    private WrittenChain() {}

    public static void of(Connection connection, String service, int entries) throws SQLException {
        for (int i = 0; i < entries; i++) {
            write(connection);
        }
        new SealEntries(new JdbcDataSource(), service, InstantSource.system()).seal(connection);
    }

    /** An entry that waits for its seal. */
    public static void write(Connection connection) throws SQLException {
        Chain.write(connection, "subject");
    }
}
