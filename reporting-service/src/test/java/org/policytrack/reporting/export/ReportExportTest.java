package org.policytrack.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.digest.Sha256;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

/** On 1 July 2023, when June is over. */
@QuarkusTest
class ReportExportTest extends ReportingServiceTest {

    private static final String HOSTILE = "=cmd|'/c calc'!A1\u202E\u0000\uFFFE 表情😀 ";

    private final String plan = TestGoal.aPlan();
    private final TestTask task = aTaskOf(plan)
            .with("zj-jxt", "省经信厅")
            .withIndicator("170", "AT_LEAST")
            .withMilestone("2023-06-30")
            .added();

    @Inject
    DataSource database;

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void eachFormatSaysEachFigureOfTheReport(ExportFormat format) throws IOException {
        filed();
        int id = drafted("MONTHLY", "2023-06");

        JsonNode content = content(id);
        byte[] file = file(id, format);

        assertThat(ExportedText.figures(format, file))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .hasSizeGreaterThan(40)
                .isEqualTo(figuresIn(content));
        assertThat(ExportedText.of(format, file)).contains("重点任务进展和亮灯情况", "省市场监管局");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whatWasPublishedIsTheSameToTheLastBitAYearLater(ExportFormat format) {
        filed();
        int id = published("MONTHLY", "2023-06");
        byte[] then = file(id, format);

        clock.isOn("2023-07-20");
        accepted(aReport(task).with("period", "2023-07").at(80).withValue(task.indicator(), "150"));
        clock.isOn("2024-07-01");

        assertThat(file(id, format)).isEqualTo(then);
    }

    @Test
    void theFirstFileIsGivenOutEverAfterEvenIfAnotherVersionWouldMakeAnother() {
        int id = published("MONTHLY", "2023-06");
        file(id, ExportFormat.PDF);
        byte[] ofAnotherVersion = {1, 2, 3};
        keepsInstead(id, ofAnotherVersion, Sha256.of(ofAnotherVersion));

        assertThat(file(id, ExportFormat.PDF)).isEqualTo(ofAnotherVersion);
    }

    @Test
    void whatIsNotWhatWasGivenOutIsNotGivenOutAgain() {
        int id = published("MONTHLY", "2023-06");
        file(id, ExportFormat.PDF);
        keepsInstead(id, new byte[] {1, 2, 3}, Sha256.of("another"));

        asCoordinator()
                .get("/reports/" + id + ".pdf")
                .then()
                .statusCode(500)
                .body("type", equalTo("/problems/report-damaged"));
    }

    /** Else who asks later could get what another version makes. */
    @Test
    void eachFormIsKeptOnce() {
        int id = published("MONTHLY", "2023-06");
        for (int time = 0; time < 2; time++) {
            file(id, ExportFormat.CSV);
            asCoordinator().get("/reports/" + id + ".csv?bom=true").then().statusCode(200);
        }

        assertThat(formsKept(id)).containsExactlyInAnyOrder("csv", "csv+bom");
    }

    @Test
    void whoHasTheFileIsToldThatItIsTheSame() {
        int id = published("MONTHLY", "2023-06");
        String tag = asCoordinator().get("/reports/" + id + ".csv").header("ETag");

        asCoordinator()
                .header("If-None-Match", tag)
                .get("/reports/" + id + ".csv")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2023-06-30", "无数据"})
    void whatDepartmentsWroteIsTextWhateverItLooksLike(String problems) {
        accepted(aReport(task).with("problems", problems));
        int id = published("MONTHLY", "2023-06");

        assertThat(ExportedText.of(ExportFormat.CSV, file(id, ExportFormat.CSV)))
                .contains(problems);
    }

    @Test
    void ofManyWhoAskFirstAtOnceAllGetTheSame() throws Exception {
        int id = published("MONTHLY", "2023-06");
        Callable<String> asks = () -> Sha256.of(file(id, ExportFormat.DOCX));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<String> got = new ArrayList<>();
            for (var answer : threads.invokeAll(List.of(asks, asks, asks, asks))) {
                got.add(answer.get());
            }
            assertThat(got).hasSize(4).containsOnly(got.getFirst());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "PDF"})
    void aDraftIsMarkedAsOneAndWhatIsPublishedHasItsNumber(ExportFormat format) {
        int id = drafted("MONTHLY", "2023-06");
        assertThat(ExportedText.of(format, file(id, format))).contains("草稿");

        publish(id);

        assertThat(ExportedText.of(format, file(id, format)))
                .doesNotContain("草稿")
                .contains("编号：" + plan + "/MONTHLY/2023/1");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void filedTextIsShownAndNeverObeyed(ExportFormat format) {
        accepted(aReport(task).with("problems", HOSTILE.replace("\u0000", "").replace("\uFFFE", "") + "尾".repeat(900)));
        int id = drafted("MONTHLY", "2023-06");

        assertThat(ExportedText.of(format, file(id, format)))
                .contains("cmd|'/ccalc'!A1")
                .contains("尾尾尾")
                .doesNotContain("\u202E");
        if (format == ExportFormat.XLSX) {
            assertThat(ExportedText.formulas(file(id, format))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, 2023-06", "QUARTERLY, 2023-Q2", "ANNUAL, 2023", "MEETING, 2023-06-30"})
    void everyColumnOfEveryReportIsExplained(String kind, String period) {
        filed();
        int id = drafted(kind, period);

        assertThat(content(id).findValues("columns"))
                .isNotEmpty()
                .allSatisfy(columns -> assertThat(columns)
                        .allSatisfy(column -> assertThat(ReportTerms.isKnown(column.asText()))
                                .as(column.asText())
                                .isTrue()));
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(file(id, format)).isNotEmpty();
        }
    }

    @Test
    void whoAcceptsAFormatBestGetsIt() {
        int id = drafted("MONTHLY", "2023-06");

        accepting(MediaTypes.XLSX, id).then().statusCode(200).contentType(startsWith(MediaTypes.XLSX));
        accepting("application/pdf;q=0.5, text/csv", id).then().contentType(startsWith("text/csv"));
        accepting("text/html, application/pdf", id).then().contentType(startsWith(MediaTypes.PDF));
        accepting("application/pdf;q=0, */*", id).then().contentType(startsWith("application/json"));
        accepting("application/json", id)
                .then()
                .contentType(startsWith("application/json"))
                .body("id", equalTo(id));
        accepting("*/*", id).then().contentType(startsWith("application/json")).body("id", equalTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "application/", "/;q=x", "application/pdf;q=x"})
    void whoAcceptsNonsenseGetsNoFailure(String types) {
        assertThat(accepting(types, drafted("MONTHLY", "2023-06")).statusCode()).isLessThan(500);
    }

    @Test
    void aFileIsSavedUnderTheNameOfTheReport() {
        int id = drafted("MONTHLY", "2023-06");

        asCoordinator()
                .get("/reports/" + id + ".docx")
                .then()
                .header(
                        "Content-Disposition",
                        startsWith("attachment; filename=\"report-" + plan + "-MONTHLY-2023-06-1.docx\""))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "XLSX", "xls", "html"})
    void inAnotherFormatNothingIsGivenOut(String suffix) {
        asCoordinator()
                .get("/reports/" + drafted("MONTHLY", "2023-06") + "." + suffix)
                .then()
                .statusCode(404);
    }

    @Test
    void aByteOrderMarkIsForCsvOnly() {
        int id = drafted("MONTHLY", "2023-06");

        assertThat(asCoordinator().get("/reports/" + id + ".csv?bom=true").asByteArray())
                .startsWith(0xEF, 0xBB, 0xBF);
        asCoordinator().get("/reports/" + id + ".pdf?bom=true").then().statusCode(400);
    }

    @Test
    void aDraftIsForTheCoordinatingOfficeAlone() {
        int id = drafted("MONTHLY", "2023-06");
        asReporterOf("zj-scjg").get("/reports/" + id + ".pdf").then().statusCode(404);

        publish(id);

        asReporterOf("zj-scjg").get("/reports/" + id + ".pdf").then().statusCode(200);
    }

    private static Map<String, BigDecimal> figuresIn(JsonNode content) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        content.path("figures")
                .forEach(figure -> figures.put(
                        figure.path("ref").asText(),
                        new BigDecimal(figure.path("value").asText()).stripTrailingZeros()));
        return figures;
    }

    private void filed() {
        clock.isOn("2023-06-20");
        accepted(aReport(task)
                .withValue(task.indicator(), "68")
                .with("problems", "人手不足")
                .with("nextSteps", "七月完成"));
        clock.isOn("2023-07-01");
    }

    private static void accepted(TestReport report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report.filed() + "/acceptance")
                .then()
                .statusCode(200);
    }

    private int drafted(String kind, String period) {
        clock.isOn("2023-07-01");
        return asCoordinator()
                .body("{\"plan\":\"%s\",\"kind\":\"%s\",\"period\":\"%s\"}".formatted(plan, kind, period))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int published(String kind, String period) {
        int id = drafted(kind, period);
        publish(id);
        return id;
    }

    private static void publish(int id) {
        asCoordinator()
                .header("If-Match", "*")
                .post("/reports/" + id + "/publication")
                .then()
                .statusCode(200);
    }

    private static JsonNode content(int id) {
        return asCoordinator().get("/reports/" + id).as(JsonNode.class).path("content");
    }

    private static byte[] file(int id, ExportFormat format) {
        return asCoordinator()
                .get("/reports/" + id + "." + format.suffix())
                .then()
                .statusCode(200)
                .contentType(startsWith(format.mediaType()))
                .extract()
                .asByteArray();
    }

    /** Not held against the contract, which tells what is at an address whatever is accepted. */
    private static io.restassured.response.Response accepting(String types, int id) {
        RequestSpecification asking = asCoordinator().noFiltersOfType(org.policytrack.kit.testing.ContractCheck.class);
        return asking.accept(types).get("/reports/" + id);
    }

    private List<String> formsKept(int report) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT form FROM report_file WHERE report_id = ?")) {
            statement.setInt(1, report);
            List<String> forms = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    forms.add(row.getString(1));
                }
            }
            return forms;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void keepsInstead(int report, byte[] content, String sha256) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE report_file SET content = ?, sha256 = ? WHERE report_id = ?")) {
            statement.setBytes(1, content);
            statement.setString(2, sha256);
            statement.setInt(3, report);
            assertThat(statement.executeUpdate()).isPositive();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
