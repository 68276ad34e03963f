package org.policytrack.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.ContractCheck;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestRanking;
import org.policytrack.reporting.TestTask;
import org.policytrack.reporting.document.csv.CsvFile;

@QuarkusTest
class ListExportTest extends ReportingServiceTest {

    private static final int MORE_THAN_ONE_STEP = 1201;

    private final String plan = TestGoal.aPlan();
    private final TestTask task = aTaskOf(plan)
            .with("zj-jxt", "省经信厅")
            .withIndicator("170", "AT_LEAST")
            .withMilestone("2023-06-30")
            .added();

    @Inject
    DataSource database;

    @BeforeEach
    void somethingWasAccepted() {
        String report = aReport(task).withValue(task.indicator(), "68").filed();
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void tasksSayWhoMustDoWhatByWhenToWhichFigure(ExportFormat format) {
        assertThat(exported(asCoordinator(), "tasks", format)).contains("省市场监管局", "省经信厅", "≥170", "2023-06-30");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void standingsSayHowFarATaskIsAndWhy(ExportFormat format) {
        String light = asCoordinator().get("/standings?plan=" + plan).path("items[0].light");

        assertThat(exported(asCoordinator(), "standings", format))
                .contains("40", light.equals("GREEN") ? "绿灯" : "黄灯", "推进中");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theLedgerSaysWhatWasClaimedAndWhatWasVerified(ExportFormat format) {
        assertThat(exported(asCoordinator(), "ledger", format)).contains("申报", "核实", "68", "zj-scjg", "2023-06");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theRankingSaysPlaceAndScoreOnceThereIsOne(ExportFormat format) {
        asCoordinator()
                .get("/rankings." + format.suffix() + "?plan=" + plan)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/ranking-off"));
        TestRanking.of(plan).decided();

        JsonNode first = asCoordinator()
                .get("/rankings?plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class)
                .path("items")
                .path(0);

        assertThat(exported(asCoordinator(), "rankings", format))
                .contains(
                        "zj-scjg",
                        new BigDecimal(first.path("score").asText())
                                .stripTrailingZeros()
                                .toPlainString());
    }

    @Test
    void howARankWasWorkedOutIsForTheDepartmentItself() {
        TestRanking.of(plan).decided();

        assertThat(pointsOf("zj-scjg", asReporterOf("zj-scjg"))).isNotEqualTo("null");
        assertThat(pointsOf("zj-scjg", asReporterOf("zj-jxt"))).isEqualTo("null");
    }

    @Test
    void inEnglishItsHeadsAndItsWordsAreEnglish() {
        assertThat(exported(asCoordinator().header("Accept-Language", "en"), "standings", ExportFormat.CSV))
                .contains("Verifiedprogress", "inprogress", "task");
    }

    @Test
    void eachColumnIsExplainedInTheDataDictionary() {
        JsonNode columns = asCoordinator()
                .get("/ledger.json?plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class)
                .path("columns");

        assertThat(columns).hasSize(22).allSatisfy(column -> {
            assertThat(column.path("meaning").asText()).isNotBlank();
            assertThat(column.path("source").asText()).isNotBlank();
        });
        assertThat(exported(asCoordinator(), "ledger", ExportFormat.XLSX)).contains("含义", "数值所述的日期");
    }

    @Test
    void aLedgerOfAnyLengthIsGivenOutWhole() {
        entriesMore(MORE_THAN_ONE_STEP);

        List<List<String>> records =
                CsvFile.records(asCoordinator().get("/ledger.csv?plan=" + plan).asByteArray());

        assertThat(records).hasSize(1 + 2 + MORE_THAN_ONE_STEP);
        assertThat(records.stream().map(List::getFirst).distinct()).hasSize(records.size());
        assertThat(asCoordinator()
                        .get("/ledger.json?plan=" + plan)
                        .as(JsonNode.class)
                        .path("rows"))
                .hasSize(2 + MORE_THAN_ONE_STEP);
    }

    @Test
    void whatIsTooLongForPagesIsRefusedAndSaysWhatToAskFor() {
        entriesMore(ExportList.ROWS_ON_PAPER);

        asCoordinator()
                .get("/ledger.pdf?plan=" + plan)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/list-too-long-for-pages"));
    }

    /** The query is kept with the suffix that stands for what is accepted. */
    @Test
    void whoAcceptsAFormatBestGetsItOfAListToo() {
        asCoordinator()
                .noFiltersOfType(ContractCheck.class)
                .accept("text/csv")
                .get("/standings?plan=" + plan)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
        asCoordinator()
                .noFiltersOfType(ContractCheck.class)
                .accept("text/csv")
                .head("/standings?plan=" + plan)
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasAcceptedWithinTheDepartmentIsMarked() {
        TestTask ofTheOffice = aTaskOf(plan, "zj-fgw").added();
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + aReport(ofTheOffice).by("zj-fgw").filed() + "/acceptance")
                .then()
                .statusCode(200);

        JsonNode list = asCoordinator().get("/standings.json?plan=" + plan).as(JsonNode.class);

        int within = columnNamed("本单位审核", list);
        assertThat(list.path("rows"))
                .extracting(row -> row.path(within).asText())
                .containsExactly("否", "是");
    }

    @Test
    void theSameListIsTheSameBytes() {
        byte[] first = asCoordinator().get("/standings.xlsx?plan=" + plan).asByteArray();

        assertThat(asCoordinator().get("/standings.xlsx?plan=" + plan).asByteArray())
                .isEqualTo(first);
    }

    @Test
    void ofTheDayAskedForOnlyWhatWasKnownThen() {
        clock.isOn("2023-07-01");

        assertThat(asCoordinator()
                        .get("/ledger.json?plan=" + plan + "&asOf=2023-06-19")
                        .as(JsonNode.class)
                        .path("rows"))
                .isEmpty();
        asCoordinator()
                .get("/ledger.json?plan=" + plan + "&asOf=2023-07-02")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks", "standings", "ledger"})
    void whereAPlanNarrowsReadingADepartmentGetsItsOwn(String list) {
        TestTask own =
                aNarrowedTaskLedBy("zj-scjg").withIndicator("10", "AT_LEAST").added();
        TestTask other =
                aNarrowedTaskLedBy("zj-jyt").withIndicator("10", "AT_LEAST").added();
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/"
                        + aReport(other)
                                .by("zj-jyt")
                                .withValue(other.indicator(), "7")
                                .filed() + "/acceptance")
                .then()
                .statusCode(200);
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/"
                        + aReport(own).withValue(own.indicator(), "7").filed() + "/acceptance")
                .then()
                .statusCode(200);

        String seen = asReporterOf("zj-scjg")
                .get("/" + list + ".json?plan=" + TestTask.NARROWED_PLAN)
                .asString();

        assertThat(seen).contains(own.id()).doesNotContain(other.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks", "standings", "ledger"})
    void whatIsAskedWronglyIsRefused(String list) {
        asCoordinator().get("/" + list + ".csv").then().statusCode(400);
        asCoordinator().get("/" + list + ".csv?plan=none").then().statusCode(404);
        asCoordinator().get("/" + list + ".txt?plan=" + plan).then().statusCode(404);
        asCoordinator().get("/" + list + ".xlsx?bom=true&plan=" + plan).then().statusCode(400);
        asCoordinator().get("/" + list + ".csv?sort=id&plan=" + plan).then().statusCode(400);
    }

    private static int columnNamed(String name, JsonNode list) {
        return IntStream.range(0, list.path("columns").size())
                .filter(place ->
                        list.path("columns").path(place).path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String pointsOf(String department, RequestSpecification caller) {
        for (JsonNode row :
                caller.get("/rankings.json?plan=" + plan).as(JsonNode.class).path("rows")) {
            if (row.path(12).asText().equals(department)) {
                return row.path(7).asText();
            }
        }
        throw new AssertionError("not ranked: " + department);
    }

    private String exported(RequestSpecification caller, String list, ExportFormat format) {
        byte[] file = caller.get("/" + list + "." + format.suffix() + "?plan=" + plan)
                .then()
                .statusCode(200)
                .contentType(startsWith(format.mediaType()))
                .extract()
                .asByteArray();
        return ExportedText.of(format, file);
    }

    /** Each of an indicator of its own, as many as asked for. */
    private void entriesMore(int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO ledger_entry (kind, plan, task, indicator, department, role, period, figure, valid_on,"
                                + " known_on, known_at, author, report, evidence_items) SELECT kind, plan, task,"
                                + " CONCAT(indicator, '-', ?), department, role, period, figure, valid_on, known_on,"
                                + " known_at, author, report, evidence_items FROM ledger_entry WHERE kind = 'CLAIMED' AND"
                                + " indicator = ?")) {
            for (int i = 0; i < number; i++) {
                statement.setInt(1, i);
                statement.setString(2, task.indicator());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
