package org.policytrack.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asReporterOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.evidence.file.TestFile;

@QuarkusTest
class VerifyEvidenceTest extends ReportingServiceTest {

    @Inject
    EvidenceDatabase database;

    @BeforeEach
    void nothingIsStored() throws SQLException, IOException {
        database.isEmptied();
    }

    @Test
    void aStoreWithoutFaultsIsCheckedToItsEnd() throws Exception {
        for (int i = 0; i < 3; i++) {
            stored(TestFile.pdf());
        }

        assertThat(faults()).isEmpty();
    }

    @Test
    void missingCutChangedAndUnknownFilesAreFound() throws Exception {
        stored(TestFile.pdf());
        Stored missing = stored(TestFile.pdf());
        Stored cut = stored(TestFile.pdf());
        Stored changed = stored(TestFile.pdf());
        Path unknown = database.folder().resolve("notes.txt");
        Path unrecorded = database.file("ab".repeat(32));
        Files.delete(missing.file());
        Files.write(cut.file(), new byte[10]);
        byte[] other = Files.readAllBytes(changed.file());
        other[20]++;
        Files.write(changed.file(), other);
        Files.writeString(unknown, "notes");
        Files.createDirectories(database.folder().resolve("ab/ab"));
        Files.writeString(unrecorded, "nobody's");

        assertThat(faults())
                .extracting(fault -> fault.get("kind"), fault -> fault.get("file"), fault -> fault.get("evidence"))
                .containsExactlyInAnyOrder(
                        tuple("MISSING", missing.name(), List.of(missing.id())),
                        tuple("CUT", cut.name(), List.of(cut.id())),
                        tuple("CHANGED", changed.name(), List.of(changed.id())),
                        tuple("UNKNOWN", "notes.txt", List.of()),
                        tuple("UNKNOWN", "ab/ab/" + "ab".repeat(32), List.of()));
    }

    @Test
    void moreFilesThanOneStepTakesAreCheckedInSeveral() throws Exception {
        stored(TestFile.pdf());
        for (int i = 0; i < 1100; i++) {
            Files.writeString(database.folder().resolve("stranger-" + i), "");
        }

        assertThat(faults()).hasSize(1100);
    }

    @Test
    void itIsForAdministratorsAndAuditors() {
        as(Token.of("auditor", "zj-fgw", "auditor"))
                .get("/evidence/verification")
                .then()
                .statusCode(200);
        for (String role : List.of("viewer", "reporter", "reviewer", "coordinator", "security-administrator")) {
            as(Token.of("somebody", "zj-fgw", role))
                    .get("/evidence/verification")
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "!", "eHl6"})
    void aCursorItNeverGaveIsRefused(String cursor) {
        as(Token.of("auditor", "zj-fgw", "auditor"))
                .queryParam("cursor", cursor)
                .get("/evidence/verification")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Nested
    class TheCheckCommand {

        private static final String AUDITOR = "auditor";

        @Test
        void leavesZeroWhenAllIsWell() throws Exception {
            stored(TestFile.pdf());

            Outcome outcome = command(address(), Token.of(AUDITOR, "zj-fgw", AUDITOR));

            assertThat(outcome.lines()).isEmpty();
            assertThat(outcome.code()).isZero();
        }

        @Test
        void leavesOneAndALineForEachFault() throws Exception {
            Stored missing = stored(TestFile.pdf());
            Stored cut = stored(TestFile.pdf());
            Files.delete(missing.file());
            Files.write(cut.file(), new byte[1]);
            Files.writeString(database.folder().resolve("a \"note\", {x}.txt"), "");

            Outcome outcome = command(address(), Token.of(AUDITOR, "zj-fgw", AUDITOR));

            assertThat(outcome.lines())
                    .containsExactlyInAnyOrder(
                            "MISSING " + missing.name() + " " + missing.id(),
                            "CUT " + cut.name() + " " + cut.id(),
                            "UNKNOWN a \\note\\, {x}.txt ");
            assertThat(outcome.code()).isEqualTo(1);
        }

        @Test
        void goesOnWhereAnEarlierOneEnded() throws Exception {
            Files.delete(stored(TestFile.pdf()).file());
            String afterTheRecords = as(Token.of(AUDITOR, "zj-fgw", AUDITOR))
                    .get("/evidence/verification")
                    .path("next");
            Files.writeString(database.folder().resolve("notes.txt"), "");

            Outcome outcome = command(address(), Token.of(AUDITOR, "zj-fgw", AUDITOR), afterTheRecords);

            assertThat(outcome.lines()).containsExactly("UNKNOWN notes.txt ");
        }

        @Test
        void leavesTwoWhenItCannotCheck() throws Exception {
            assertThat(command("http://127.0.0.1:1", "token").code()).isEqualTo(2);
            assertThat(command(address(), "no token").code()).isEqualTo(2);
            assertThat(command(address(), Token.of("viewer", "zj-fgw", "viewer"))
                            .code())
                    .isEqualTo(2);
            assertThat(command(address(), "").code()).isEqualTo(2);
        }

        private String address() {
            return "http://localhost:" + RestAssured.port;
        }

        private Outcome command(String address, String token, String... cursor) throws Exception {
            List<String> words = new ArrayList<>(List.of("bash", "../scripts/check-evidence.sh", address));
            words.addAll(List.of(cursor));
            ProcessBuilder command = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
            command.environment().put("TRACKER_TOKEN", token);
            Process process = command.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.lines().toList());
        }
    }

    private Stored stored(byte[] content) throws Exception {
        String id = Upload.of(content).by(asReporterOf("zj-scjg")).done();
        return new Stored(id, database.file(EvidenceResourceTest.sha256(content)));
    }

    private static List<Map<String, Object>> faults() {
        List<Map<String, Object>> faults = new ArrayList<>();
        String next = "";
        while (next != null) {
            var request = as(Token.of("administrator", "zj-fgw", "administrator"));
            var answer = (next.isEmpty() ? request : request.queryParam("cursor", next))
                    .get("/evidence/verification")
                    .then()
                    .statusCode(200)
                    .extract();
            faults.addAll(answer.jsonPath().getObject("faults", new TypeRef<List<Map<String, Object>>>() {}));
            next = answer.path("next");
        }
        return faults;
    }

    private record Stored(String id, Path file) {
        String name() {
            String sha256 = String.valueOf(file.getFileName());
            return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
        }
    }

    private record Outcome(int code, List<String> lines) {}
}
