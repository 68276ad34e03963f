package org.policytrack.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestForm.aForm;
import static org.policytrack.reporting.TestGoal.aGoalOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestReport.aReportAbout;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class FormResourceTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();

    @BeforeEach
    void aPlanOfItsOwn() {
        aGoalOf(plan).added();
    }

    @Nested
    class Reading {

        @Test
        void whatIsStillToBeFiledComesFirst() {
            TestTask filed = aTaskOf(plan).added();
            TestTask owed = aTaskOf(plan).asMeasure().added();
            TestTask returned = aTaskOf(plan).added();
            aReport(filed).filed();
            decide(aReport(returned).filed(), "return", "{\"reason\":\"请补充\"}");

            form("").body("plan", equalTo(plan))
                    .body("department", equalTo("zj-scjg"))
                    .body("departmentName", equalTo("省市场监管局"))
                    .body("period", equalTo("2023-06"))
                    .body("dueOn", equalTo("2023-06-28"))
                    .body("tasks.task", contains(owed.id(), returned.id(), filed.id()))
                    .body("tasks.kind", contains("MEASURE", "TASK", "TASK"))
                    .body("tasks.state", contains("OWED", "RETURNED", "SUBMITTED"))
                    .body("tasks[1].lastFiled.reason", equalTo("请补充"));
        }

        @Test
        void itComesWithWhatWasSaidLast() {
            TestTask task = aTaskOf(plan)
                    .withIndicator("170", "AT_LEAST")
                    .withMilestone("2023-06-30")
                    .added();
            clock.isOn("2023-05-20");
            TestReport may = aReport(task)
                    .with("period", "2023-05")
                    .at(30)
                    .with("problems", "人手不足")
                    .withValue(task.indicator(), "60.5");
            decide(may.filed(), "acceptance", "{}");
            clock.isOn("2023-06-20");
            aReport(task).at(45).withValue(task.indicator(), "70").filed();

            form("").body("tasks[0].lastAccepted.percentComplete", equalTo(30))
                    .body("tasks[0].lastAccepted.problems", equalTo("人手不足"))
                    .body("tasks[0].lastFiled.percentComplete", equalTo(45))
                    .body("tasks[0].indicators[0].name", equalTo("专利"))
                    .body("tasks[0].indicators[0].unit", equalTo("项"))
                    .body("tasks[0].indicators[0].target", equalTo(170))
                    .body("tasks[0].indicators[0].comparison", equalTo("AT_LEAST"))
                    .body("tasks[0].indicators[0].lastVerified.value", equalTo(60.5f))
                    .body("tasks[0].indicators[0].lastVerified.validOn", equalTo("2023-05-20"))
                    .body("tasks[0].indicators[0].lastClaimed.value", equalTo(70))
                    .body("tasks[0].openMilestones.milestone", contains(task.milestone()))
                    .body("tasks[0].prefilled.percentComplete", equalTo(45))
                    .body("tasks[0].prefilled.indicatorValues[0].value", equalTo(70))
                    .body("tasks[0].prefilled.indicatorValues[0].evidence", hasSize(0));
            form("&period=2023-05")
                    .body("tasks[0].lastFiled.percentComplete", equalTo(30))
                    .body("tasks[0].state", equalTo("ACCEPTED"));
        }

        @Test
        void whatWasReturnedIsThereAsAWhole() {
            TestTask task = aTaskOf(plan)
                    .withIndicator("170", "AT_LEAST")
                    .withMilestone("2023-06-30")
                    .added();
            TestReport report =
                    aReport(task).withValue(task.indicator(), "70").withAchievement(task.milestone(), "2023-06-19");
            decide(report.filed(), "return", "{\"reason\":\"请补充\"}");

            form("").body("tasks[0].prefilled.milestonesAchieved[0].achievedOn", equalTo("2023-06-19"))
                    .body(
                            "tasks[0].prefilled.indicatorValues[0].evidence[0].link",
                            equalTo("https://example.org/68.pdf"));
        }

        @Test
        void thePrefilledReportIsTakenAsItIs() {
            TestTask task = aTaskOf(plan)
                    .withIndicator("170", "AT_LEAST")
                    .withMilestone("2023-06-30")
                    .added();
            TestReport report =
                    aReport(task).withValue(task.indicator(), "70").withAchievement(task.milestone(), "2023-06-19");
            decide(report.filed(), "return", "{\"reason\":\"请补充\"}");
            Object prefilled = form("").extract().path("tasks[0].prefilled");

            asReporterOf("zj-scjg")
                    .body(Map.of("department", "zj-scjg", "period", "2023-06", "reports", List.of(prefilled)))
                    .post("/progress-reports/form")
                    .then()
                    .statusCode(201)
                    .body("items[0].indicatorValues[0].value", equalTo(70))
                    .body("items[0].milestonesAchieved[0].milestone", equalTo(task.milestone()));
        }

        @Test
        void onlyTheLeadSeesMilestonesAndOnlyOpenOnes() {
            TestTask task = aTaskOf(plan)
                    .with("zj-jxt", "省经信厅")
                    .withMilestone("2023-06-30")
                    .added();
            form("&department=zj-jxt", "zj-jxt").body("tasks[0].openMilestones", hasSize(0));
            form("").body("tasks[0].openMilestones", hasSize(1));

            decide(aReport(task).withAchievement(task.milestone(), "2023-06-19").filed(), "acceptance", "{}");

            form("").body("tasks[0].openMilestones", hasSize(0));
        }

        @Test
        void whereNothingWasSaidTheReportBeginsAtZero() {
            aTaskOf(plan).withIndicator("170", "AT_LEAST").added();

            form("").body("tasks[0].lastFiled", nullValue())
                    .body("tasks[0].prefilled.status", equalTo("NOT_STARTED"))
                    .body("tasks[0].prefilled.achievements", nullValue())
                    .body("tasks[0].prefilled.indicatorValues", hasSize(0))
                    .body("tasks[0].indicators[0].lastVerified", nullValue());
        }

        @Test
        void theOnlyPlanNeedNotBeNamed() {
            aTaskOf(plan).added();
            asReporterOf("zj-scjg")
                    .get("/progress-reports/form?department=zj-scjg")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("plan"));

            OtherServices.onlyPlanIs(plan);

            asReporterOf("zj-scjg")
                    .get("/progress-reports/form?department=zj-scjg")
                    .then()
                    .statusCode(200)
                    .body("plan", equalTo(plan));
        }

        @ParameterizedTest
        @CsvSource({
            "'', department",
            "department=, department",
            "department=zj-scjg&period=2024-01, period",
            "department=zj-scjg&period=June, period"
        })
        void whatCannotBeReadIsRefused(String query, String parameter) {
            asReporterOf("zj-scjg")
                    .get("/progress-reports/form?plan=" + plan + "&" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter));
        }

        @Test
        void theOwnDepartmentReviewersAndTheCoordinatingOfficeReadIt() {
            aTaskOf(plan).added();
            String path = "/progress-reports/form?department=zj-scjg&plan=" + plan;
            List.of(
                            asReporterOf("zj-scjg"),
                            asViewerOf("zj-scjg"),
                            as(Token.of("head", "zj-scjg", "head")),
                            asReviewer(),
                            asCoordinator())
                    .forEach(reader -> reader.get(path).then().statusCode(200).body("tasks", hasSize(1)));
            List.of(asReporterOf("zj-jyt"), asViewerOf("zj-jyt"))
                    .forEach(reader -> reader.get(path).then().statusCode(403));
        }

        @Test
        void aPlanOrDepartmentThatIsNotThereIsNotFound() {
            asReviewer()
                    .get("/progress-reports/form?department=zj-scjg&plan=nothing")
                    .then()
                    .statusCode(404);
            asReviewer()
                    .get("/progress-reports/form?department=nobody&plan=" + plan)
                    .then()
                    .statusCode(404);
            asReviewer()
                    .get("/progress-reports/form?department=zj-kjt&plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("tasks", hasSize(0));
        }
    }

    @Nested
    class Filing {

        @Test
        void everyTaskBecomesAReport() {
            TestTask one = aTaskOf(plan).added();
            TestTask other = aTaskOf(plan).withIndicator("170", "AT_LEAST").added();

            List<String> ids = aForm().with(aReport(one), aReport(other).at(60).withValue(other.indicator(), "68"))
                    .sent()
                    .statusCode(201)
                    .header("Location", endsWith("/api/v1/progress-reports?department=zj-scjg&period=2023-06"))
                    .body("items.task", contains(one.id(), other.id()))
                    .body("items.percentComplete", contains(40, 60))
                    .body("items.department", contains("zj-scjg", "zj-scjg"))
                    .body("items.period", contains("2023-06", "2023-06"))
                    .body("items.state", contains("SUBMITTED", "SUBMITTED"))
                    .extract()
                    .path("items.id");

            ids.forEach(id -> asReviewer().get("/progress-reports/" + id).then().statusCode(200));
            form("").body("tasks.state", contains("SUBMITTED", "SUBMITTED"));
        }

        @Test
        void oneThatIsWrongLetsNoneBeFiled() {
            TestTask right = aTaskOf(plan).added();
            TestTask wrong = aTaskOf(plan).added();

            aForm().with(aReport(right), aReport(wrong).withValue("nothing", "1"))
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", contains("/reports/1/indicatorValues/0/indicator"));

            form("").body("tasks.state", contains("OWED", "OWED"));
        }

        @Test
        void theFaultsOfAllReportsAreNamedAtOnce() {
            TestTask task = aTaskOf(plan).withIndicator("170", "AT_LEAST").added();
            TestTask other = aTaskOf(plan).added();

            aForm().with(
                            aReportAbout("nothing"),
                            aReport(task).withValue("x", "1"),
                            aReport(other).with("percentComplete", 100))
                    .sent()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            contains("/reports/0/task", "/reports/1/indicatorValues/0/indicator", "/reports/2/status"));
        }

        @Test
        void whatBreaksTheShapeIsNamedByItsPlaceToo() {
            TestTask task = aTaskOf(plan).withIndicator("170", "AT_LEAST").added();

            aForm().with(
                            aReport(task).with("percentComplete", 101),
                            aReport(task).withValue(task.indicator(), "-1").without("achievements"))
                    .sent()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            contains(
                                    "/reports/0/percentComplete",
                                    "/reports/1/achievements",
                                    "/reports/1/indicatorValues/0/value"));
        }

        @Test
        void aPeriodThatCannotBeIsAFaultOfTheFormAndNamedOnce() {
            TestTask one = aTaskOf(plan).added();
            TestTask other = aTaskOf(plan).added();

            aForm().about("2023-07")
                    .with(aReport(one), aReport(other))
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", contains("/period"));
        }

        @Test
        void aTaskIsNamedOnce() {
            TestTask task = aTaskOf(plan).added();

            aForm().with(aReport(task), aReport(task).at(50))
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", contains("/reports/1/task"));
            form("").body("tasks.state", contains("OWED"));
        }

        @Test
        void fromOneToAHundredReportsAreTaken() {
            TestTask task = aTaskOf(plan).added();
            TestReport[] tooMany = new TestReport[101];
            Arrays.fill(tooMany, aReport(task));

            aForm().sent().statusCode(422).body("errors.pointer", contains("/reports"));
            aForm().with(tooMany).sent().statusCode(422).body("errors.pointer", contains("/reports"));
        }

        @Test
        void aTaskOfOthersLetsNoneBeFiled() {
            TestTask own = aTaskOf(plan).added();
            TestTask ofOthers = aTaskOf(plan).with("zj-jxt", "省经信厅").added();

            aForm().by("zj-jxt")
                    .with(aReport(ofOthers), aReport(own))
                    .sent()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-responsible"));
            form("&department=zj-jxt", "zj-jxt").body("tasks.state", contains("OWED"));
        }

        @Test
        void nobodyFilesForAnotherDepartment() {
            asReporterOf("zj-jyt")
                    .body(aForm().with(aReport(aTaskOf(plan).added())).json())
                    .post("/progress-reports/form")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-own-department"));
        }

        @Test
        void theSameKeyFilesOnce() {
            TestTask task = aTaskOf(plan).added();
            String key = UUID.randomUUID().toString();
            String body = aForm().with(aReport(task)).json();

            String first = file(key, body).statusCode(201).extract().asString();
            String second = file(key, body).statusCode(201).extract().asString();

            assertThat(second).isEqualTo(first);
            asReviewer().get("/progress-reports?task=" + task.id()).then().body("items", hasSize(1));
            file(key, aForm().with(aReport(task).at(50)).json()).statusCode(422);
        }

        private static ValidatableResponse file(String key, String body) {
            return asReporterOf("zj-scjg")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/progress-reports/form")
                    .then();
        }
    }

    private ValidatableResponse form(String query) {
        return form("&department=zj-scjg" + query, "zj-scjg");
    }

    private ValidatableResponse form(String query, String department) {
        realTime.passes(config.borrowed().freshFor());
        RequestSpecification reporter = asReporterOf(department);
        return reporter.get("/progress-reports/form?plan=" + plan + query)
                .then()
                .statusCode(200);
    }

    private static void decide(String report, String decision, String body) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .body(body)
                .post("/progress-reports/" + report + "/" + decision)
                .then()
                .statusCode(200);
    }
}
