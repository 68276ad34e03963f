package org.policytrack.reporting.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.policytrack.reporting.Api.anonymously;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asReviewerOf;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;
import org.policytrack.reporting.evidence.file.TestFile;

@QuarkusTest
class EvidenceResourceTest extends ReportingServiceTest {

    private static final int LIMIT = 20 * 1024 * 1024;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    EvidenceDatabase database;

    @Nested
    class Uploading {

        @Test
        void aFileIsRecordedForTheDepartmentOfItsUploader() throws Exception {
            byte[] content = TestFile.pdf();

            Response answer = Upload.of(content)
                    .titled("专利受理通知书")
                    .sent()
                    .statusCode(201)
                    .header("ETag", "\"v0\"")
                    .body("title", equalTo("专利受理通知书"))
                    .body("fileName", equalTo("受理通知书.pdf"))
                    .body("mediaType", equalTo("application/pdf"))
                    .body("size", equalTo(content.length))
                    .body("sha256", equalTo(sha256(content)))
                    .body("uploadedBy", equalTo("reporter-zj-scjg"))
                    .body("department", equalTo("zj-scjg"))
                    .body("uploadedAt", equalTo("2023-06-20T02:00:00Z"))
                    .extract()
                    .response();

            String id = answer.path("id");
            assertThat(answer.header("Location")).endsWith("/api/v1/evidence/" + id);
            assertThat(database.auditEntries("uploadEvidence", id)).isEqualTo(1);
            assertThat(database.file(sha256(content))).hasBinaryContent(content);
            assertThat(database.incoming()).isEmpty();
        }

        static Stream<Arguments> files() {
            return Stream.of(
                    arguments("x.pdf", TestFile.pdf(), "application/pdf"),
                    arguments("x.png", TestFile.png(), "image/png"),
                    arguments("x.jpg", TestFile.jpeg(), "image/jpeg"),
                    arguments("x.docx", TestFile.docx(), WORD),
                    arguments("x.doc", TestFile.doc(), "application/msword"),
                    arguments("x.wps", TestFile.doc(), "application/msword"),
                    arguments("x.xls", TestFile.xls(), "application/vnd.ms-excel"),
                    arguments("x.ppt", TestFile.ppt(), "application/vnd.ms-powerpoint"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("files")
        void eachTypeComesBackByteForByteAsItsOwn(String name, byte[] content, String mediaType) {
            String id = Upload.of(content).named(name).declaredAs("text/html").done();

            Response answer = asReporterOf("zj-scjg").get("/evidence/" + id + "/content");

            answer.then().statusCode(200).contentType(mediaType);
            assertThat(answer.asByteArray()).isEqualTo(content);
        }

        @Test
        void theTitleMayBeMissing() {
            Upload.of(TestFile.pdf()).sent().statusCode(201).body("title", nullValue());
            Upload.of(TestFile.pdf()).titled("  ").sent().statusCode(201).body("title", nullValue());
        }

        @ParameterizedTest
        @CsvSource({
            "../../../etc/passwd, passwd.pdf",
            "C:\\\\temp\\\\报告.pdf, 报告.pdf",
            "📈 进展报告（终稿）.pdf, 📈 进展报告（终稿）.pdf",
            "evil.exe, evil.exe.pdf",
            "gpj.\u202Eabc.pdf, gpj.abc.pdf"
        })
        void aNameIsKeptAsPeopleReadIt(String given, String kept) {
            Upload.of(TestFile.pdf()).named(given).sent().statusCode(201).body("fileName", equalTo(kept));
        }

        @Test
        void aNameMayBeEncodedAsOtherProgramsDo() {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(Upload.part("name=\"file\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf", ""));
            body.writeBytes(TestFile.pdf());
            body.writeBytes(("\r\n--" + Upload.BOUNDARY + "--").getBytes(UTF_8));

            Upload.send(asReporterOf("zj-scjg"), body.toByteArray())
                    .statusCode(201)
                    .body("fileName", equalTo("报告.pdf"));
        }

        @Test
        void theSameContentIsStoredOnceButIsEvidenceTwice() throws Exception {
            byte[] content = TestFile.docx();

            String one = Upload.of(content).named("one.docx").done();
            String other = Upload.of(content).named("other.docx").done();

            assertThat(one).isNotEqualTo(other);
            assertThat(database.count("SELECT COUNT(*) FROM evidence_content WHERE sha256 = ?", sha256(content)))
                    .isEqualTo(1);
            asReporterOf("zj-scjg").get("/evidence/" + one).then().body("fileName", equalTo("one.docx"));
            asReporterOf("zj-scjg").get("/evidence/" + other).then().body("fileName", equalTo("other.docx"));
        }

        @Test
        void itNeedsTheRoleReporterAndADepartment() {
            Upload.of(TestFile.pdf()).by(asViewerOf("zj-scjg")).sent().statusCode(403);
            Upload.of(TestFile.pdf()).by(asReviewer()).sent().statusCode(403);
            Upload.of(TestFile.pdf()).by(anonymously()).sent().statusCode(401);
        }
    }

    @Nested
    class TheSameIdempotencyKey {

        @Test
        void uploadsOnce() {
            String key = UUID.randomUUID().toString();
            byte[] content = TestFile.pdf();

            Response first = Upload.of(content)
                    .withKey(key)
                    .sent()
                    .statusCode(201)
                    .extract()
                    .response();
            Response again = Upload.of(content)
                    .withKey(key)
                    .sent()
                    .statusCode(201)
                    .extract()
                    .response();

            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(database.count("SELECT COUNT(*) FROM evidence WHERE sha256 = ?", first.<String>path("sha256")))
                    .isEqualTo(1);
        }

        @Test
        void isRefusedForAnotherContentOrTitle() {
            String key = UUID.randomUUID().toString();
            byte[] content = TestFile.pdf();
            Upload.of(content).withKey(key).sent().statusCode(201);

            for (Upload other :
                    new Upload[] {Upload.of(TestFile.pdf()), Upload.of(content).titled("另一标题")}) {
                other.withKey(key).sent().statusCode(422).body("type", equalTo("/problems/key-used-for-other-content"));
            }
        }
    }

    @Nested
    class AnUploadIsRefused {

        static Stream<Arguments> wrongFiles() {
            return Stream.of(
                    arguments("report.pdf", "MZ\u0090\u0000 a program".getBytes(UTF_8), "file-type"),
                    arguments("report.pdf", "<html><script>alert(1)</script>".getBytes(UTF_8), "file-type"),
                    arguments(
                            "picture.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), "file-type"),
                    arguments("report.docx", TestFile.zipOfZeros("bomb", 200), "file-type"),
                    arguments("report.docx", TestFile.docm(), "macros"),
                    arguments("report.docx", TestFile.docxWithMacros(), "macros"));
        }

        @ParameterizedTest(name = "{0} {2}")
        @MethodSource("wrongFiles")
        void whenItIsNoneOfTheTypesWhateverItsNameSays(String name, byte[] content, String why) throws Exception {
            Upload.of(content)
                    .named(name)
                    .by(asReporterOf("zj-scjg").header("Accept-Language", "en"))
                    .sent()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/file"))
                    .body("errors[0].detail", containsString(why.equals("macros") ? "macros" : "PDF, PNG, JPEG, DOCX"));

            assertThat(database.count("SELECT COUNT(*) FROM evidence_content WHERE sha256 = ?", sha256(content)))
                    .isZero();
            assertThat(database.incoming()).isEmpty();
        }

        @Test
        void whenThereIsNoFileOrAnEmptyOne() {
            byte[] onlyTitle = ("--" + Upload.BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--" + Upload.BOUNDARY
                            + "--\r\n")
                    .getBytes(UTF_8);

            Upload.send(asReporterOf("zj-scjg"), onlyTitle).statusCode(422).body("errors[0].pointer", equalTo("/file"));
            Upload.of(new byte[0]).sent().statusCode(422).body("errors[0].pointer", equalTo("/file"));
        }

        @Test
        void whenItsTitleIsTooLong() {
            Upload.of(TestFile.pdf()).titled("长".repeat(200)).sent().statusCode(201);
            for (int length : new int[] {201, 10_000}) {
                Upload.of(TestFile.pdf())
                        .titled("长".repeat(length))
                        .sent()
                        .statusCode(422)
                        .body("errors[0].pointer", equalTo("/title"));
            }
        }

        @Test
        void whenItHasAPartNobodyAskedFor() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(Upload.of(TestFile.pdf()).body());
            byte[] whole = body.toByteArray();
            String end = "\r\n--" + Upload.BOUNDARY + "--\r\n";
            body.reset();
            body.write(whole, 0, whole.length - end.length());
            body.writeBytes("\r\n".getBytes(UTF_8));
            body.writeBytes(Upload.part("name=\"department\"", ""));
            body.writeBytes(("zj-fgw" + end).getBytes(UTF_8));

            Upload.send(asReporterOf("zj-scjg"), body.toByteArray())
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/department"));
            assertThat(database.incoming()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "no form at all",
                    "------boundary-of-the-tests\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n%PDF-1.4 cut",
                    "------boundary-of-the-tests\r\nContent-Type: text/plain\r\n\r\nno name\r\n"
                            + "------boundary-of-the-tests--",
                    "------boundary-of-the-tests\r\nContent-Disposition: form-data; name*=UTF-8''%zz%\r\n\r\nx\r\n"
                            + "------boundary-of-the-tests--"
                })
        void whenItIsNoWholeForm(String body) throws IOException {
            int status = Upload.send(asReporterOf("zj-scjg"), body.getBytes(UTF_8))
                    .extract()
                    .statusCode();

            assertThat(status).isIn(400, 422);
            assertThat(database.incoming()).isEmpty();
        }

        @Test
        void whenItNamesNoBoundaryOrIsNoForm() {
            Upload.send(
                            asReporterOf("zj-scjg"),
                            "multipart/form-data",
                            Upload.of(TestFile.pdf()).body())
                    .statusCode(400);
            Upload.send(asReporterOf("zj-scjg"), "application/pdf", TestFile.pdf())
                    .statusCode(415);
        }

        @Test
        void whenTheHeadOfAPartNeverEnds() throws IOException {
            byte[] body = ("--" + Upload.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + "x".repeat(100_000)
                            + "\"\r\n\r\nx\r\n--" + Upload.BOUNDARY + "--")
                    .getBytes(UTF_8);

            Upload.send(asReporterOf("zj-scjg"), body).statusCode(400);
        }
    }

    @Nested
    class AFileOfTwentyMegabytes {

        @Test
        void isTaken() {
            byte[] content = TestFile.pdfOf(LIMIT);

            String id = Upload.of(content).done();

            assertThat(asReporterOf("zj-scjg")
                            .get("/evidence/" + id + "/content")
                            .asByteArray())
                    .isEqualTo(content);
        }

        @Test
        void isTakenInChunksOfUnknownNumber() throws Exception {
            assertThat(sentInChunks(TestFile.pdfOf(LIMIT)).statusCode()).isEqualTo(201);
        }

        @Test
        void mayNotHaveOneByteMore() throws Exception {
            Upload.of(TestFile.pdfOf(LIMIT + 1))
                    .sent()
                    .statusCode(413)
                    .body("type", equalTo("/problems/evidence-too-large"))
                    .body("detail", containsString("20971520"));
            assertThat(sentInChunks(TestFile.pdfOf(LIMIT + 1)).statusCode()).isEqualTo(413);
            assertThat(database.incoming()).isEmpty();
        }

        @Test
        void isRefusedAtOnceWhenMuchMoreIsAnnounced() {
            Upload.of(TestFile.pdfOf(LIMIT + 1024 * 1024))
                    .sent()
                    .statusCode(413)
                    .body("type", equalTo("/problems/body-too-large"));
        }

        @Test
        void isRefusedWithAnAnswerWhenMuchMoreComes() throws Exception {
            HttpResponse<String> answer = sentInChunks(TestFile.pdfOf(LIMIT + 15 * 1024 * 1024));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("/problems/evidence-too-large");
            assertThat(database.incoming()).isEmpty();
        }

        private HttpResponse<String> sentInChunks(byte[] content) throws Exception {
            byte[] body = Upload.of(content).body();
            try (HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/evidence"))
                                .header("Authorization", "Bearer " + Token.of("chunks", "zj-scjg", "reporter"))
                                .header("Content-Type", "multipart/form-data; boundary=" + Upload.BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofByteArray(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
        }
    }

    @Nested
    class EveryOtherOperation {

        private static final int GENERAL_LIMIT = 1024 * 1024;

        @Test
        void keepsTheGeneralLimit() {
            asReporterOf("zj-scjg")
                    .body(new byte[GENERAL_LIMIT + 1])
                    .post("/progress-reports")
                    .then()
                    .statusCode(413)
                    .body("detail", containsString("1048576"));
        }

        @Test
        void keepsItForABodyInChunksToo() throws Exception {
            try (HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/progress-reports"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofByteArray(new byte[GENERAL_LIMIT + 1])))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(413);
            }
        }
    }

    @Nested
    class AConnectionThatIsLost {

        @Test
        void leavesNothingBehind() throws Exception {
            byte[] content = TestFile.pdfOf(5_000_000);
            byte[] body = Upload.of(content).body();

            try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                OutputStream out = connection.getOutputStream();
                out.write(("POST /api/v1/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + Token.of("lost", "zj-scjg", "reporter")
                                + "\r\nContent-Type: multipart/form-data; boundary=" + Upload.BOUNDARY
                                + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(UTF_8));
                out.write(body, 0, body.length / 2);
                out.flush();
                await().until(() -> !database.incoming().isEmpty());
            }

            await().untilAsserted(() -> assertThat(database.incoming()).isEmpty());
            assertThat(database.count("SELECT COUNT(*) FROM evidence WHERE uploaded_by = 'lost'"))
                    .isZero();
            assertThat(database.count("SELECT COUNT(*) FROM evidence_content WHERE sha256 = ?", sha256(content)))
                    .isZero();
        }
    }

    @Nested
    class Reading {

        @Test
        void anUnusedFileIsForTheOwnDepartmentOnly() {
            String id = Upload.of(TestFile.pdf()).done();

            isReadBy(asReporterOf("zj-scjg"), id);
            isReadBy(asViewerOf("zj-scjg"), id);
            isHiddenFrom(asReporterOf("zj-jyt"), id);
            isHiddenFrom(asReviewer(), id);
            isHiddenFrom(asCoordinator(), id);
        }

        @Test
        void aFileIsReadByWhoMayReadTheReport() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            String id = Upload.of(TestFile.pdf()).done();
            String report = filedWith(task, id);

            isReadBy(asReporterOf("zj-scjg"), id);
            isReadBy(asReviewerOf("zj-fgw"), id);
            isReadBy(asCoordinator(), id);
            isHiddenFrom(asReporterOf("zj-jyt"), id);
            isHiddenFrom(asViewerOf("zj-jyt"), id);

            decided(report, "acceptance", "{}");
            isReadBy(asReporterOf("zj-jyt"), id);
            isReadBy(asViewerOf("zj-jyt"), id);
        }

        @Test
        void aFileOfAReturnedReportStaysHiddenFromOthers() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            String id = Upload.of(TestFile.pdf()).done();

            decided(filedWith(task, id), "return", "{\"reason\":\"缺少公章\"}");

            isReadBy(asReporterOf("zj-scjg"), id);
            isHiddenFrom(asReporterOf("zj-jyt"), id);
        }

        @Test
        void aFileOfAReturnedReportIsReadWithTheReportThatCameInItsPlace() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            String id = Upload.of(TestFile.pdf()).done();
            decided(filedWith(task, id), "return", "{\"reason\":\"数字有误\"}");

            decided(filedWith(task, id), "acceptance", "{}");

            isReadBy(asViewerOf("zj-jyt"), id);
        }

        @Test
        void nobodyReadsWithoutATokenOrWhatIsNotThere() {
            String id = Upload.of(TestFile.pdf()).done();

            anonymously().get("/evidence/" + id).then().statusCode(401);
            anonymously().get("/evidence/" + id + "/content").then().statusCode(401);
            isHiddenFrom(asReporterOf("zj-scjg"), "nothing");
        }

        @Test
        void aFileIsToBeSavedAndNeverToBeShownInPlace() {
            byte[] content = TestFile.pdf();
            String id = Upload.of(content).named("进展 报告*(1).pdf").done();

            asReporterOf("zj-scjg")
                    .get("/evidence/" + id + "/content")
                    .then()
                    .statusCode(200)
                    .header(
                            "Content-Disposition",
                            equalTo(
                                    "attachment; filename*=UTF-8''%E8%BF%9B%E5%B1%95%20%E6%8A%A5%E5%91%8A%2A%281%29.pdf"))
                    .header("Content-Length", String.valueOf(content.length))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .header("Cache-Control", "no-store");
        }

        @Test
        void whatIsKnownOfAFileIsNotSentAgainToWhoHasIt() {
            String id = Upload.of(TestFile.pdf()).done();

            asReporterOf("zj-scjg")
                    .header("If-None-Match", "\"v0\"")
                    .get("/evidence/" + id)
                    .then()
                    .statusCode(304);
        }

        private void isReadBy(RequestSpecification reader, String id) {
            reader.get("/evidence/" + id).then().statusCode(200).body("id", equalTo(id));
            reader.get("/evidence/" + id + "/content").then().statusCode(200);
        }

        private void isHiddenFrom(RequestSpecification reader, String id) {
            reader.get("/evidence/" + id).then().statusCode(404);
            reader.get("/evidence/" + id + "/content").then().statusCode(404);
        }
    }

    @Nested
    class ADamagedFile {

        @Test
        void isNotGivenOutWhenItIsMissing() throws Exception {
            isNotGivenOut((file, content) -> Files.delete(file));
        }

        @Test
        void isNotGivenOutWhenItIsCut() throws Exception {
            isNotGivenOut((file, content) -> Files.write(file, Arrays.copyOf(content, content.length - 1)));
        }

        @Test
        void isNotGivenOutWhenItWasChanged() throws Exception {
            isNotGivenOut((file, content) -> {
                byte[] changed = content.clone();
                changed[changed.length / 2]++;
                Files.write(file, changed);
            });
        }

        @Test
        void isMendedByUploadingItAgain() throws Exception {
            byte[] content = TestFile.pdf();
            String id = Upload.of(content).done();
            Files.delete(database.file(sha256(content)));

            Upload.of(content).done();

            asReporterOf("zj-scjg").get("/evidence/" + id + "/content").then().statusCode(200);
        }

        private void isNotGivenOut(Damage damage) throws Exception {
            byte[] content = TestFile.pdf();
            String id = Upload.of(content).done();
            damage.to(database.file(sha256(content)), content);

            asReporterOf("zj-scjg")
                    .get("/evidence/" + id + "/content")
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/evidence-damaged"));

            Files.write(database.file(sha256(content)), content);
        }
    }

    @Nested
    class AReport {

        private final TestTask task = aTask().withIndicator("170", "AT_LEAST").added();

        @Test
        void refersToFilesAndLinks() {
            String one = Upload.of(TestFile.pdf()).done();
            String other = Upload.of(TestFile.docx()).named("x.docx").done();
            TestReport report = aReport(task).withValue(task.indicator(), "68");

            asReporterOf("zj-scjg")
                    .body(withFiles(report, one, other))
                    .post("/progress-reports")
                    .then()
                    .statusCode(201)
                    .body("indicatorValues[0].evidence[0].link", equalTo("https://example.org/68.pdf"))
                    .body("indicatorValues[0].evidence[0].evidence", nullValue())
                    .body("indicatorValues[0].evidence[1].evidence", equalTo(one))
                    .body("indicatorValues[0].evidence[1].link", nullValue())
                    .body("indicatorValues[0].evidence[2].evidence", equalTo(other));
        }

        @Test
        void refersToNoFileOfAnotherDepartmentAndToNoneThatIsNotThere() {
            String foreign =
                    Upload.of(TestFile.pdf()).by(asReporterOf("zj-jyt")).done();

            asReporterOf("zj-scjg")
                    .body(withFiles(aReport(task).withValue(task.indicator(), "68"), foreign, "nothing"))
                    .post("/progress-reports")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/indicatorValues/0/evidence/1/evidence"))
                    .body("errors[1].pointer", equalTo("/indicatorValues/0/evidence/2/evidence"))
                    .body("errors.size()", equalTo(2));
        }

        @Test
        void thatIsRefusedRefersToNothing() {
            String id = Upload.of(TestFile.pdf()).done();

            asReporterOf("zj-scjg")
                    .body(withFiles(aReport(task).withValue(task.indicator(), "68"), id, "nothing"))
                    .post("/progress-reports")
                    .then()
                    .statusCode(422);

            assertThat(database.count("SELECT COUNT(*) FROM evidence WHERE id = ? AND is_referred_to = TRUE", id))
                    .isZero();
        }
    }

    private static String filedWith(TestTask task, String evidence) {
        return asReporterOf("zj-scjg")
                .body(withFiles(aReport(task).withValue(task.indicator(), "68"), evidence))
                .post("/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String withFiles(TestReport report, String... files) {
        try {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(report.json());
            for (String file : files) {
                json.withArray("/indicatorValues/0/evidence")
                        .addObject()
                        .put("title", "证明")
                        .put("evidence", file);
            }
            return json.toString();
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void decided(String report, String decision, String body) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .body(body)
                .post("/progress-reports/" + report + "/" + decision)
                .then()
                .statusCode(200);
    }

    static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private interface Damage {
        void to(Path file, byte[] content) throws IOException;
    }
}
