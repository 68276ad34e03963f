package org.policytrack.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
@Tag("always")
class CheckDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "8.4.3, true", "9.1.0, true", "8.0.40, false",
        "11.4.5-MariaDB, true", "5.7.9-10.11.19-MariaDB, true", "5.7.9-10.6.3-MariaDB-log, false"
    })
    void olderServersAreNotTaken(String version, boolean isTaken) {
        assertThat(CheckDatabase.isNewEnough(version)).isEqualTo(isTaken);
    }

    @Test
    void anAccountMustBeNamed() {
        assertThatThrownBy(() -> CheckDatabase.of(Map.of("TRACKER_DATABASE", "jdbc:mysql://127.0.0.1:1/")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("TRACKER_DATABASE_USERNAME");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        assertThatThrownBy(() -> check("127.0.0.1:1", "p_", "root", "").schemaOf("task-service"))
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("没有应答")
                .hasMessageContaining("No database server answers");
    }

    private static CheckDatabase check(String host, String prefix, String username, String password) {
        return CheckDatabase.of(Map.of(
                "TRACKER_DATABASE",
                "jdbc:mysql://" + host + "/" + prefix,
                "TRACKER_DATABASE_USERNAME",
                username,
                "TRACKER_DATABASE_PASSWORD",
                password));
    }

    @Nested
    class AtARealServer {

        private final String prefix = "check_" + UUID.randomUUID().toString().substring(0, 8) + "_";
        private final String account = prefix.substring(0, 14);
        private String host = "";

        @BeforeEach
        void find() {
            assumeTrue(TestDatabase.isMySql(), "the embedded database needs no check");
            host = "127.0.0.1:" + System.getProperty("test.mariadb.port");
        }

        @Test
        void aSchemaThatCanBeLivedInIsTaken() throws SQLException {
            asRoot("CREATE DATABASE `" + prefix + "task-service` CHARACTER SET utf8mb4");

            assertThatCode(() -> check(host, prefix, "root", "").schemaOf("task-service"))
                    .doesNotThrowAnyException();
        }

        @Test
        void aCheckThatWasCutOffIsInNobodysWay() throws SQLException {
            asRoot(
                    "CREATE DATABASE `" + prefix + "task-service` CHARACTER SET utf8mb4",
                    "CREATE TABLE `" + prefix + "task-service`.policytrack_check (at DATETIME(6) NOT NULL)");

            assertThatCode(() -> check(host, prefix, "root", "").schemaOf("task-service"))
                    .doesNotThrowAnyException();
        }

        @Test
        void aMissingSchemaIsNamedWithTheStatementThatMakesIt() {
            assertThatThrownBy(() -> check(host, prefix, "root", "").schemaOf("task-service"))
                    .hasMessageContaining("CREATE DATABASE `" + prefix + "task-service` CHARACTER SET utf8mb4");
        }

        @Test
        void anAccountThatMakesNoTablesIsNamed() throws SQLException {
            asRoot(
                    "CREATE DATABASE `" + prefix + "task-service` CHARACTER SET utf8mb4",
                    "CREATE USER " + account + "@'%' IDENTIFIED BY 'right'",
                    "GRANT SELECT ON `" + prefix + "task-service`.* TO " + account + "@'%'");

            assertThatThrownBy(() -> check(host, prefix, account, "right").schemaOf("task-service"))
                    .hasMessageContaining(account + " may not create tables");
            assertThatThrownBy(() -> check(host, prefix, account, "wrong").schemaOf("task-service"))
                    .hasMessageContaining("does not let " + account + " in");
        }

        @Test
        void textThatIsNotUnicodeIsRefused() throws SQLException {
            asRoot("CREATE DATABASE `" + prefix + "task-service` CHARACTER SET latin1");

            assertThatThrownBy(() -> check(host, prefix, "root", "").schemaOf("task-service"))
                    .hasMessageContaining("latin1");
        }

        private void asRoot(String... statements) throws SQLException {
            try (Connection root = DriverManager.getConnection("jdbc:mysql://" + host + "/", "root", "");
                    Statement statement = root.createStatement()) {
                for (String one : statements) {
                    statement.execute(one);
                }
            }
        }
    }
}
