package org.policytrack.kit.audit.chain;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * An empty database with the kit's tables: embedded, or with {@code -Dapp.db-kind=mysql} a schema of the build's server.
 * Statements on it are those of somebody who may do everything.
 */
final class TestDatabase {

    private static final boolean IS_MYSQL = "mysql".equals(System.getProperty("app.db-kind"));
    private static final int CONNECTIONS = 12;

    private final AgroalDataSource connections;

    private TestDatabase(AgroalDataSource connections) {
        this.connections = connections;
    }

    static TestDatabase migrated() {
        String name = "kit_" + UUID.randomUUID().toString().replace("-", "");
        TestDatabase database = new TestDatabase(
                IS_MYSQL
                        ? pool(
                                "jdbc:mysql://127.0.0.1:" + System.getProperty("test.mariadb.port") + "/" + name
                                        + "?createDatabaseIfNotExist=true&rewriteBatchedStatements=true"
                                        + "&connectionTimeZone=UTC",
                                "root")
                        : pool(
                                "jdbc:h2:mem:" + name + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE"
                                        + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE;DB_CLOSE_DELAY=-1",
                                "tracker"));
        Flyway.configure()
                .dataSource(database.connections)
                .locations("db/kit")
                .load()
                .migrate();
        return database;
    }

    private static AgroalDataSource pool(String url, String user) {
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(""))));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    DataSource source() {
        return connections;
    }

    Connection connection() throws SQLException {
        return connections.getConnection();
    }

    int execute(String statement, Object... values) {
        try (Connection connection = connection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    long number(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As whoever tampers would: no foreign key is in the way. */
    void tamper(String... statements) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(IS_MYSQL ? "SET foreign_key_checks = 0" : "SET REFERENTIAL_INTEGRITY FALSE");
            for (String one : statements) {
                if (statement.executeUpdate(one) == 0) {
                    throw new IllegalStateException("changed nothing: " + one);
                }
            }
            statement.execute(IS_MYSQL ? "SET foreign_key_checks = 1" : "SET REFERENTIAL_INTEGRITY TRUE");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
