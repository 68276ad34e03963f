package org.policytrack.kit.database;

import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.MySQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.quarkus.narayana.jta.TransactionRunner;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * An empty database with the kit's tables: embedded, or with {@code -Dapp.db-kind=mysql} a schema of the build's server.
 * Statements on it are those of somebody who may do everything; as in a service, they join the transaction around them.
 */
public final class TestDatabase implements TransactionRunner {

    private static final boolean IS_MYSQL = "mysql".equals(System.getProperty("app.db-kind"));
    private static final int CONNECTIONS = 12;

    private static final TransactionManager TRANSACTIONS =
            jtaPropertyManager.getJTAEnvironmentBean().getTransactionManager();
    private static final TransactionSynchronizationRegistry REGISTRY =
            jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();

    private final AgroalDataSource connections;

    private TestDatabase(AgroalDataSource connections) {
        this.connections = connections;
    }

    public static TestDatabase migrated() {
        return IS_MYSQL
                ? migratedThrough(Integer.getInteger("test.mariadb.port"))
                : migrated(pool(
                        "jdbc:h2:mem:" + newName() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE"
                                + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE;DB_CLOSE_DELAY=-1",
                        "tracker"));
    }

    public static boolean isMySql() {
        return IS_MYSQL;
    }

    /** A schema of a MySQL-compatible server on this machine, connected to as services do, in the clear. */
    public static TestDatabase migratedThrough(int port) {
        return migrated(pool(
                MySqlUrl.of("jdbc:mysql://127.0.0.1:" + port + "/" + newName()
                                + "?createDatabaseIfNotExist=true&sslMode=DISABLED")
                        .complete()
                        .toString(),
                "root"));
    }

    private static String newName() {
        return "kit_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static TestDatabase migrated(AgroalDataSource connections) {
        TestDatabase database = new TestDatabase(connections);
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
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .idleValidationTimeout(Duration.ofSeconds(1))
                        .exceptionSorter(new MySQLExceptionSorter())
                        .transactionIntegration(new NarayanaTransactionIntegration(TRANSACTIONS, REGISTRY))
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

    public DataSource source() {
        return connections;
    }

    public Connection connection() throws SQLException {
        return connections.getConnection();
    }

    @Override
    public void run(Runnable work) {
        call(Executors.callable(work));
    }

    /** In a transaction of its own, which is rolled back when anything is thrown. */
    @Override
    public <T> T call(Callable<T> work) {
        try {
            TRANSACTIONS.begin();
            try {
                T result = work.call();
                TRANSACTIONS.commit();
                return result;
            } finally {
                if (TRANSACTIONS.getTransaction() != null) {
                    TRANSACTIONS.rollback();
                }
            }
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public int execute(String statement, Object... values) {
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

    public long number(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of all rows. */
    public List<String> texts(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As whoever tampers would: no foreign key is in the way. */
    public void tamper(String... statements) {
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
