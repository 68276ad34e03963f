package org.policytrack.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database from before the ledger. */
@Tag("database")
@Tag("always")
class CarriedOverTest {

    private static final String LAST_BEFORE_THE_LEDGER = "6";

    @Test
    void theReportsOfAnOlderDatabaseAreInTheLedgerInTheOrderInWhichTheyBecameKnown() throws SQLException {
        DataSource databases = databases();
        try (Connection database = databases.getConnection()) {
            empty(database);
            migrate(databases, LAST_BEFORE_THE_LEDGER);
            report(database, "a", "2023-05", "2023-06-02", "ACCEPTED", "2023-06-10", "1");
            report(database, "b", "2023-06", "2023-06-05", "RETURNED", "2023-06-06", "NULL");
            report(database, "c", "2023-06", "2023-06-20", "SUBMITTED", "", "NULL");

            migrate(databases, "latest");
            migrate(databases, "latest");

            assertThat(entries(database))
                    .containsExactly(
                            "CLAIMED a 68.0000 2023-05-31 2023-06-02 null null 1",
                            "CLAIMED b 68.0000 2023-06-05 2023-06-05 null null 1",
                            "DROPPED b 68.0000 2023-06-05 2023-06-06 reviewer 改 1",
                            "VERIFIED a 68.0000 2023-05-31 2023-06-10 reviewer null 1",
                            "CLAIMED c 68.0000 2023-06-20 2023-06-20 null null 1");
        }
    }

    private static void report(
            Connection database, String id, String period, String filed, String state, String decided, String sequence)
            throws SQLException {
        boolean isDecided = !decided.isEmpty();
        String at = isDecided ? "'" + decided + " 02:00:00', '" + decided + "', 'reviewer'" : "NULL, NULL, NULL";
        execute(
                database,
                "INSERT INTO progress_report (id, plan, task, department, role, period, percent_complete, status,"
                        + " achievements, author, filed_at, filed_on, state, decided_at, decided_on, decided_by, reason,"
                        + " is_accepted_within_department, sequence, version) VALUES ('" + id
                        + "', 'p', 't', 'zj-scjg',"
                        + " 'LEAD', '" + period + "', 40, 'IN_PROGRESS', '做了', 'author', '" + filed + " 02:00:00', '"
                        + filed + "', '" + state + "', " + at + ", " + (state.equals("RETURNED") ? "'改'" : "NULL")
                        + ", FALSE, " + sequence + ", 0)");
        execute(
                database,
                "INSERT INTO progress_report_value (report_id, position, indicator, reported_value) VALUES ('" + id
                        + "', 0, 'i', 68)");
        execute(
                database,
                "INSERT INTO progress_report_evidence (report_id, position, subject, title, link) VALUES ('" + id
                        + "', 0, 'i', '证明', 'https://example.org')");
    }

    private static List<String> entries(Connection database) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT kind, report, figure, valid_on, known_on, reviewer, reason, evidence_items"
                                + " FROM ledger_entry ORDER BY id")) {
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= 8; i++) {
                    columns.add(String.valueOf(row.getString(i)));
                }
                entries.add(String.join(" ", columns));
            }
        }
        return entries;
    }

    private static void migrate(DataSource databases, String target) {
        Flyway.configure()
                .dataSource(databases)
                .locations("db/migration")
                .outOfOrder(true)
                .target(MigrationVersion.fromVersion(target))
                .load()
                .migrate();
    }

    /** What an earlier run may have left on the server. */
    private static void empty(Connection database) throws SQLException {
        if (isMySql()) {
            execute(database, "DROP DATABASE carried_over");
            execute(database, "CREATE DATABASE carried_over");
            database.setCatalog("carried_over");
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isMySql() {
        return "mysql".equals(System.getProperty("app.db-kind"));
    }

    /** As in the running service, connections are kept: H2 ties a check with IN to the one that made it. */
    private static DataSource databases() {
        if (isMySql()) {
            MysqlDataSource server = new MysqlDataSource();
            server.setUrl("jdbc:mysql://127.0.0.1:" + System.getProperty("test.mariadb.port")
                    + "/carried_over?createDatabaseIfNotExist=true");
            server.setUser("root");
            return server;
        }
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:carried-over;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
                        + "IGNORECASE=TRUE;DB_CLOSE_DELAY=-1",
                "tracker",
                "");
    }
}
