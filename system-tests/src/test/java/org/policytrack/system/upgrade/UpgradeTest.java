package org.policytrack.system.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.system.Installation;

/**
 * A database that was filled at an early version of its schema goes through every later one with its rows. The rows are of the
 * first version that had all the tables they are in.
 */
@Tag("database")
@Tag("always")
class UpgradeTest {

    /** Tables that a migration replaces on purpose: what was in them is over, or has moved. */
    private static final List<String> REPLACED = List.of("session", "first_administrator", "flyway_schema_history");

    private static final String ACCOUNT = Installation.IS_MYSQL ? "root" : "tracker";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"department-service, 7", "task-service, 8", "reporting-service, 6"})
    void everyLaterVersionKeepsTheRows(String service, String filledAt) throws Exception {
        String database = emptyDatabase();
        Flyway all = flyway(database, service, MigrationVersion.LATEST);
        flyway(database, service, MigrationVersion.fromVersion(filledAt)).migrate();
        fill(database, service);
        Map<String, Long> filled = counts(database);
        assertThat(filled.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(9);

        for (MigrationInfo next : all.info().pending()) {
            flyway(database, service, next.getVersion()).migrate();
            Map<String, Long> now = counts(database);
            filled.forEach((table, rows) -> assertThat(now.getOrDefault(table, 0L))
                    .as("%s at %s", table, next.getScript())
                    .isGreaterThanOrEqualTo(rows));
        }

        assertThat(all.info().pending()).isEmpty();
        all.validate();
    }

    @Test
    void figuresOfOldReportsAreInTheLedgerEachOnce() throws Exception {
        String database = emptyDatabase();
        flyway(database, "reporting-service", MigrationVersion.fromVersion("6")).migrate();
        fill(database, "reporting-service");

        flyway(database, "reporting-service", MigrationVersion.LATEST).migrate();

        assertThat(
                        texts(
                                database,
                                "SELECT CONCAT(kind, ' ', report, ' ', CAST(figure AS CHAR(20))) FROM ledger_entry ORDER BY id"))
                .containsExactly("CLAIMED r-1 50.0000", "CLAIMED r-2 70.5000", "VERIFIED r-2 70.5000");
    }

    @Test
    void officesAreFilledByThoseWhoHadThem() throws Exception {
        String database = emptyDatabase();
        flyway(database, "department-service", MigrationVersion.fromVersion("7"))
                .migrate();
        fill(database, "department-service");

        flyway(database, "department-service", MigrationVersion.LATEST).migrate();

        assertThat(texts(database, "SELECT CONCAT(role, ' ', username) FROM filled_office"))
                .containsExactly("ADMINISTRATOR wang");
    }

    private static Flyway flyway(String database, String service, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database, ACCOUNT, "")
                .locations(
                        "filesystem:../service-kit/src/main/resources/db/kit",
                        "filesystem:../" + service + "/src/main/resources/db/migration")
                .outOfOrder(true)
                .target(target)
                .load();
    }

    private static void fill(String database, String service) throws SQLException, IOException {
        Path rows = Path.of("src/test/resources/upgrade", service + ".sql");
        try (Connection connection = DriverManager.getConnection(database, ACCOUNT, "");
                Statement statement = connection.createStatement()) {
            for (String insert : Files.readAllLines(rows, StandardCharsets.UTF_8)) {
                statement.executeUpdate(insert.substring(0, insert.lastIndexOf(';')));
            }
        }
    }

    private static Map<String, Long> counts(String database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : texts(
                database,
                "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = "
                        + (Installation.IS_MYSQL ? "DATABASE()" : "'public'"))) {
            if (!REPLACED.contains(table.toLowerCase(Locale.ROOT))) {
                counts.put(
                        table.toLowerCase(Locale.ROOT),
                        Long.valueOf(
                                texts(database, "SELECT COUNT(*) FROM " + table).getFirst()));
            }
        }
        return counts;
    }

    private static List<String> texts(String database, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database, ACCOUNT, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** An embedded one is a file that is closed after each step, as a service's is after its migrations. */
    private String emptyDatabase() {
        String name = "upgrade_" + UUID.randomUUID().toString().substring(0, 8);
        return Installation.IS_MYSQL
                ? "jdbc:mysql://127.0.0.1:" + System.getProperty("test.mariadb.port") + "/" + name
                        + "?createDatabaseIfNotExist=true&connectionTimeZone=UTC"
                : "jdbc:h2:file:" + folder.resolve(name)
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE";
    }
}
