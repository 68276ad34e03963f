package org.policytrack.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an auditor can rely on in a running installation. */
@Tag("database")
@Tag("always")
class AuditTest {

    private static final Installation INSTALLATION = new Installation("2023-04-20");
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeAll
    static void start() {
        INSTALLATION.started();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @Test
    void everyServiceHasAChainThatHolds() {
        for (ServiceProcess service :
                List.of(INSTALLATION.departments(), INSTALLATION.tasks(), INSTALLATION.reporting())) {
            INSTALLATION
                    .as("auditor", service)
                    .get("/audit-entries/verification")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("INTACT"))
                    .body("databaseRefusesChanges", equalTo(Installation.IS_MYSQL));
        }
    }

    @Nested
    class AnExport {

        @TempDir
        Path folder;

        @Test
        void isVerifiedWithoutAnyService() throws IOException, InterruptedException {
            addDepartment();
            await().atMost(SOON).until(() -> !heads().isEmpty());
            Path heads = Files.copy(INSTALLATION.heads(), folder.resolve("heads")); // later ones it cannot hold
            String export = export();

            assertThat(verify(export)).isZero();
            assertThat(verify(export, "--head", heads.toString())).as(said()).isZero();
            assertThat(said()).contains("INTACT", "department-service").doesNotContain("against 0 heads");
        }

        @Test
        void thatSomebodyChangedDoesNotHold() throws IOException, InterruptedException {
            addDepartment();
            String export = export();

            assertThat(verify(export.replaceFirst("\"actor\":\"administrator\"", "\"actor\":\"nobody\"")))
                    .isEqualTo(1);
            assertThat(said()).contains("BROKEN");
        }

        @Test
        void thatIsNotThereCannotBeTold() throws IOException, InterruptedException {
            assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        }

        private String export() {
            INSTALLATION.tokenOf("auditor"); // signing in leaves an entry too
            awaitSealed();
            return INSTALLATION
                    .as("auditor", INSTALLATION.departments())
                    .get("/audit-entries/export")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
        }

        private int verify(String export, String... options) throws IOException, InterruptedException {
            Path file = Files.writeString(folder.resolve("export.jsonl"), export);
            return run(Stream.concat(Stream.of(file.toString()), Stream.of(options))
                    .toArray(String[]::new));
        }

        private int run(String... arguments) throws IOException, InterruptedException {
            Process script = new ProcessBuilder(
                            Stream.concat(Stream.of("../scripts/verify-audit-export.sh"), Stream.of(arguments))
                                    .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            assertThat(script.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return script.exitValue();
        }

        private String said() throws IOException {
            return Files.readString(folder.resolve("said"), UTF_8);
        }
    }

    @Nested
    class TheHeadsKeptOutside {

        @Test
        void areThoseOfTheChain() throws IOException {
            await().atMost(SOON).untilAsserted(() -> assertThat(heads()).isNotEmpty());

            for (JsonPath head : heads()) {
                INSTALLATION
                        .as("auditor", INSTALLATION.departments())
                        .queryParam("sequence", head.getLong("sequence"))
                        .queryParam("hash", head.getString("hash"))
                        .get("/audit-entries/verification")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("INTACT"));
            }
        }
    }

    /** There is no such thing as a limited account of the embedded database. */
    @Nested
    @EnabledIfSystemProperty(named = "app.db-kind", matches = "mysql")
    class TheDatabaseAccountOfAService {

        private static final int TABLE_COMMAND_DENIED = 1142;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "UPDATE audit_entry SET actor = 'nobody'",
                    "DELETE FROM audit_entry",
                    "TRUNCATE TABLE audit_entry",
                    "DROP TABLE audit_entry",
                    "ALTER TABLE audit_entry DROP COLUMN actor",
                    "UPDATE audit_seal SET hash = previous_hash",
                    "DELETE FROM audit_seal",
                    "REPLACE INTO audit_seal SELECT * FROM audit_seal",
                    "TRUNCATE TABLE audit_seal",
                    "UPDATE flyway_schema_history SET success = 0",
                    "CREATE TABLE elsewhere (id INT)"
                })
        void isRefusedWhatWouldChangeTheAudit(String statement) throws SQLException {
            for (String service : List.of("department-service", "task-service", "reporting-service")) {
                try (Connection connection = INSTALLATION.databases().connectAs(service);
                        Statement prepared = connection.createStatement()) {
                    assertThatExceptionOfType(SQLException.class)
                            .as("%s: %s", service, statement)
                            .isThrownBy(() -> prepared.execute(statement))
                            .satisfies(refused ->
                                    assertThat(refused.getErrorCode()).isEqualTo(TABLE_COMMAND_DENIED));
                }
            }
        }

        @Test
        void isGivenNoMoreByTheNextStart() throws SQLException {
            INSTALLATION.departments().kill();
            INSTALLATION.startDepartments();
            INSTALLATION.departments().awaitReady();

            isRefusedWhatWouldChangeTheAudit("DELETE FROM audit_entry");
            addDepartment();
        }

        @Test
        void isNotNeededToFindWhatAnotherAccountChanged() throws SQLException {
            addDepartment();
            awaitSealed();
            try (Connection connection = INSTALLATION.databases().connectAsRoot("department-service");
                    Statement statement = connection.createStatement()) {
                String last = " WHERE id = (SELECT entry_id FROM audit_seal ORDER BY sequence DESC LIMIT 1)";
                statement.executeUpdate("UPDATE audit_entry SET actor = CONCAT(actor, 'x')" + last);
                INSTALLATION
                        .as("auditor", INSTALLATION.departments())
                        .get("/audit-entries/verification")
                        .then()
                        .body("status", equalTo("BROKEN"))
                        .body("fault.kind", equalTo("CHANGED"));
                statement.executeUpdate("UPDATE audit_entry SET actor = TRIM(TRAILING 'x' FROM actor)" + last);
            }
        }
    }

    private static void addDepartment() {
        String code = "s" + UUID.randomUUID().toString().substring(0, 8);
        INSTALLATION
                .as("administrator", INSTALLATION.departments())
                .body("""
                        {"code":"%1$s","department":{"name":"%1$s局","fullName":"浙江省%1$s局","englishName":"Bureau %1$s","kind":"PROVINCIAL"}}""".formatted(code))
                .post("/departments")
                .then()
                .statusCode(201);
    }

    private static List<JsonPath> heads() throws IOException {
        return Files.exists(INSTALLATION.heads())
                ? Files.readAllLines(INSTALLATION.heads()).stream()
                        .map(JsonPath::from)
                        .filter(head -> head.getString("service").equals("department-service"))
                        .toList()
                : List.of();
    }

    private static void awaitSealed() {
        await().atMost(SOON)
                .untilAsserted(() -> INSTALLATION
                        .as("auditor", INSTALLATION.departments())
                        .get("/audit-entries/verification")
                        .then()
                        .body("unsealed", equalTo(0)));
    }
}
