package org.policytrack.department.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asAuditor;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;

/** The audit trail as every service has it, over what this one records. */
@QuarkusTest
@Tag("database")
class AuditResourceTest {

    @Inject
    DataSource database;

    private final String code = "a" + UUID.randomUUID().toString().substring(0, 8);

    @Nested
    class AChange {

        @Test
        void leavesWhoDidWhatWhenAndFromWhere() {
            add(code).then().statusCode(201);

            asAuditor()
                    .get("/audit-entries?subject=" + code)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].actor", equalTo("administrator"))
                    .body("items[0].onBehalfOf", equalTo("zj-fgw"))
                    .body("items[0].action", equalTo("addDepartment"))
                    .body("items[0].outcome", equalTo("DONE"))
                    .body("items[0].subjectKind", equalTo("Department"))
                    .body("items[0].before", nullValue())
                    .body("items[0].after.name", equalTo(code + "局"))
                    .body("items[0].origin", matchesPattern("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1"))
                    .body("items[0].traceId", matchesPattern("[0-9a-f]{32}"))
                    .body("items[0].occurredAt", notNullValue())
                    .body("items[0].businessAt", notNullValue());
        }

        @Test
        void leavesWhatWasBeforeAndWhatIsAfter() {
            String tag = add(code).header("ETag");

            asAdministrator()
                    .header("If-Match", tag)
                    .post("/departments/" + code + "/retirement")
                    .then()
                    .statusCode(200);

            asAuditor()
                    .get("/audit-entries?action=retireDepartment&subject=" + code)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].before.retiredOn", nullValue())
                    .body("items[0].before.version", equalTo(0))
                    .body("items[0].after.retiredOn", notNullValue())
                    .body("items[0].after.version", equalTo(1));
        }

        @Test
        void thatChangesNothingLeavesNothing() {
            add(code);
            retire();

            retire();

            assertThat(entriesOf("subject=" + code + "&action=retireDepartment"))
                    .hasSize(1);
        }

        @Test
        void ofANoticeLeavesWhoSentAndWhoAcknowledgedIt() {
            String notice = asTaskService().body("""
                            {"department":"zj-wlt","kind":"DEADLINE","title":"通知","text":"正文","titleEn":"Due","textEn":"Text"}""").post("/notices").path("id");
            for (int times = 0; times < 2; times++) {
                asReporterOf("zj-wlt")
                        .header("If-Match", "*")
                        .post("/notices/" + notice + "/acknowledgement")
                        .then()
                        .statusCode(200);
            }

            asAuditor()
                    .get("/audit-entries?subject=" + notice)
                    .then()
                    .statusCode(200)
                    .body("items.action", equalTo(List.of("acknowledgeNotice", "sendNotice")))
                    .body("items.actor", equalTo(List.of("reporter-zj-wlt", "task-service")));
        }

        @Test
        void theServiceMakesByItselfIsItsOwn() {
            asAuditor()
                    .get("/audit-entries?action=importDirectory")
                    .then()
                    .statusCode(200)
                    .body("items[0].actor", equalTo("department-service"))
                    .body("items[0].origin", equalTo("internal"))
                    .body("items[0].after.departments.code", hasItem("zj-scjg"));
        }

        @Test
        void thatIsRefusedLeavesNothing() {
            add("NOT A CODE").then().statusCode(422);
            asReporterOf("zj-wlt")
                    .body(department(code))
                    .post("/departments")
                    .then()
                    .statusCode(403);

            assertThat(entriesOf("subject=" + code)).isEmpty();
        }

        /** The audit that cannot be written takes the change with it. */
        @Test
        void isNotMadeWhereItsEntryCannotBeWritten() throws SQLException {
            execute("ALTER TABLE audit_entry RENAME TO audit_entry_elsewhere");
            try {
                add(code).then().statusCode(500);
            } finally {
                execute("ALTER TABLE audit_entry_elsewhere RENAME TO audit_entry");
            }

            asAdministrator().get("/departments/" + code).then().statusCode(404);
            add(code).then().statusCode(201);
        }
    }

    @Nested
    class Sealing {

        @Test
        void followsEveryChange() {
            add(code);
            int id = entriesOf("subject=" + code).getFirst();

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> asAuditor()
                            .get("/audit-entries/" + id)
                            .then()
                            .statusCode(200)
                            .body("seal.sequence", notNullValue())
                            .body("seal.hash", matchesPattern("[0-9a-f]{64}"))
                            .body("seal.previousHash", matchesPattern("[0-9a-f]{64}")));
        }

        @Test
        void leavesOneUnbrokenChainBehindManyWriters() throws InterruptedException, ExecutionException {
            try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
                List<Callable<Integer>> work = IntStream.range(0, 64)
                        .mapToObj(number -> (Callable<Integer>)
                                () -> add(code + "-" + number).statusCode())
                        .toList();
                for (Future<Integer> answer : writers.invokeAll(work)) {
                    assertThat(answer.get()).isEqualTo(201);
                }
            }

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                JsonPath found = verification("").jsonPath();
                assertThat(found.getString("status")).isEqualTo("INTACT");
                assertThat(found.getLong("unsealed")).isZero();
                assertThat(found.getLong("sealed")).isEqualTo(found.getLong("entries"));
                assertThat(found.getLong("head.sequence")).isEqualTo(found.getLong("entries"));
            });
        }

        @Test
        void tellsHowOldTheOldestEntryIsThatWaits() {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(RestAssured.get("/metrics").asString())
                            .contains("policytrack_audit_unsealed_oldest_age_seconds")
                            .contains("policytrack_audit_head_write_failures_total"));
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(strings = {"", "/1", "/verification", "/export"})
        void isForAuditorsOnly(String path) {
            for (String role : List.of(
                    "viewer",
                    "reporter",
                    "head",
                    "reviewer",
                    "coordinator",
                    "administrator",
                    "security-administrator")) {
                as(Token.of(role, "zj-fgw", role))
                        .get("/audit-entries" + path)
                        .then()
                        .statusCode(403);
            }
            asTaskService().get("/audit-entries" + path).then().statusCode(403);
        }

        @ParameterizedTest
        @CsvSource({"POST,", "PUT,/1", "PATCH,/1", "DELETE,/1"})
        void isAllThereIs(String method, String path) {
            asAuditor()
                    .body("{}")
                    .request(method, "/audit-entries" + (path == null ? "" : path))
                    .then()
                    .statusCode(405);
        }

        @Test
        void goesPageByPageFromTheNewest() {
            for (int number = 0; number < 5; number++) {
                add(code + number);
            }
            List<Integer> seen = new ArrayList<>();
            String cursor = "";
            do {
                Response page = asAuditor().get("/audit-entries?action=addDepartment&limit=2" + cursor);
                seen.addAll(page.path("items.id"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(seen).isSortedAccordingTo((one, other) -> other - one).doesNotHaveDuplicates();
            assertThat(seen).containsAll(entriesOf("action=addDepartment"));
        }

        @Test
        void isNarrowedByEveryFilter() {
            add(code);
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            String subject = "subject=" + code;

            assertThat(entriesOf(subject + "&actor=administrator&outcome=DONE&from=" + today + "&to=" + today))
                    .hasSize(1);
            assertThat(entriesOf(subject + "&actor=nobody")).isEmpty();
            assertThat(entriesOf(subject + "&action=changeDepartment")).isEmpty();
            assertThat(entriesOf(subject + "&outcome=REFUSED")).isEmpty();
            assertThat(entriesOf(subject + "&from=" + today.plusDays(1))).isEmpty();
            assertThat(entriesOf(subject + "&to=" + today.minusDays(1))).isEmpty();
            asAuditor().get("/audit-entries?from=yesterday").then().statusCode(400);
            asAuditor().get("/audit-entries?cursor=bm9uZQ").then().statusCode(400);
        }

        @Test
        void knowsEachEntryByItsNumber() {
            asAuditor().get("/audit-entries/999999999").then().statusCode(404);
            asAuditor().get("/audit-entries/none").then().statusCode(404);
        }
    }

    @Nested
    class Verification {

        @Test
        void saysWhatAHeadKeptElsewhereReveals() {
            add(code);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> verification("").jsonPath().getLong("unsealed") == 0);
            JsonPath head = verification("").jsonPath();
            long sequence = head.getLong("head.sequence");
            String hash = head.getString("head.hash");

            verification("?sequence=" + sequence + "&hash=" + hash).then().body("status", equalTo("INTACT"));
            verification("?sequence=" + sequence + "&hash=" + "0".repeat(64))
                    .then()
                    .body("status", equalTo("BROKEN"))
                    .body("fault.kind", equalTo("REWRITTEN"))
                    .body("fault.sequence", equalTo((int) sequence))
                    .body("fault.detail", containsString("链头"));
            verification("?sequence=" + (sequence + 1000) + "&hash=" + hash)
                    .then()
                    .body("fault.kind", equalTo("CUT_OFF"));
        }

        @Test
        void saysThatTheDatabaseItselfWouldLetTheServiceChangeEntriesHere() {
            verification("").then().body("databaseRefusesChanges", equalTo(false));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"?sequence=1", "?hash=00", "?sequence=0&hash=00", "?sequence=x&hash=y", "?sequence=1&hash=Z"
                })
        void takesAHeadWholeOrNotAtAll(String query) {
            verification(query).then().statusCode(400);
        }
    }

    @Nested
    class Export {

        @Test
        void isTheChainWithHashesAnybodyCanCompute() {
            add(code);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> verification("").jsonPath().getLong("unsealed") == 0);

            List<String> lines = asAuditor()
                    .get("/audit-entries/export")
                    .then()
                    .statusCode(200)
                    .contentType("application/x-ndjson")
                    .header("Content-Disposition", containsString("audit-department-service.jsonl"))
                    .extract()
                    .asString()
                    .lines()
                    .toList();

            String previous = "0".repeat(64);
            for (int place = 0; place < lines.size(); place++) {
                JsonPath line = JsonPath.from(lines.get(place));
                assertThat(line.getLong("sequence")).isEqualTo(place + 1L);
                assertThat(line.getString("previousHash")).isEqualTo(previous);
                previous = line.getString("hash");
            }
            assertThat(JsonPath.from(lines.getLast()).getString("subject")).isNotEmpty();
            assertThat(lines.stream().filter(line -> line.contains("\"" + code + "\"")))
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(canonicalHash(line))
                            .isEqualTo(JsonPath.from(line).getString("hash")));
        }

        @Test
        void leavesAnEntry() {
            int before = entriesOf("action=exportAuditChain&limit=200").size();

            asAuditor().get("/audit-entries/export").then().statusCode(200);

            asAuditor()
                    .get("/audit-entries?action=exportAuditChain&limit=200")
                    .then()
                    .body("items", hasSize(before + 1))
                    .body("items.actor", everyItem(equalTo("auditor")));
        }

        /** By hand: a line of texts and whole numbers, without a character JSON must escape but the quotes of texts. */
        private String canonicalHash(String line) {
            String canonical = JsonPath.from(line).<String, Object>getMap("$").entrySet().stream()
                    .filter(field -> !field.getKey().equals("hash"))
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(field -> "\"" + field.getKey() + "\":"
                            + (field.getValue() instanceof Number number
                                    ? number.toString()
                                    : "\"" + field.getValue().toString().replace("\"", "\\\"") + "\""))
                    .collect(java.util.stream.Collectors.joining(",", "{", "}"));
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }

    private static Response verification(String query) {
        return asAuditor().get("/audit-entries/verification" + query);
    }

    private static List<Integer> entriesOf(String query) {
        return asAuditor()
                .get("/audit-entries?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private void retire() {
        asAdministrator()
                .header("If-Match", "*")
                .post("/departments/" + code + "/retirement")
                .then()
                .statusCode(200);
    }

    private static Response add(String code) {
        return asAdministrator().body(department(code)).post("/departments");
    }

    private static String department(String code) {
        return """
                {"code":"%1$s","department":{"name":"%1$s局","fullName":"浙江省%1$s局","englishName":"Bureau %1$s","kind":"PROVINCIAL"}}""".formatted(code);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
