package org.policytrack.reporting.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestGoal.aGoalOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class ObligationResourceTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();

    @BeforeEach
    void aPlanOfItsOwn() {
        aGoalOf(plan).added();
    }

    @Test
    void everyResponsibleDepartmentOwesOneReportAGroupByItsMembersAndGoalsAreNotOwed() {
        TestTask task = aTaskOf(plan)
                .with("zj-jxt", "省经信厅")
                .withGroup("zj-city-fgw", "zj-kjt", "zj-jyt", "zj-jxt")
                .added();
        TestTask measure = aTaskOf(plan).asMeasure().added();

        owed("").body("items.task", contains(task.id(), task.id(), task.id(), task.id(), measure.id()))
                .body("items.department", contains("zj-scjg", "zj-jxt", "zj-kjt", "zj-jyt", "zj-scjg"))
                .body("items.role", contains("LEAD", "COOPERATING", "COOPERATING", "COOPERATING", "LEAD"))
                .body("items.kind", contains("TASK", "TASK", "TASK", "TASK", "MEASURE"))
                .body("items[0].title", equalTo("任务" + task.id().replaceAll(".*-t0*", "")))
                .body("items[0].period", equalTo("2023-06"))
                .body("items[0].dueOn", equalTo("2023-06-28"))
                .body("items[0].state", equalTo("OWED"))
                .body("items[0].report", nullValue())
                .body("counts.owed", equalTo(5))
                .body("isByCalendar", equalTo(true))
                .body("isStale", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({"2023-05, 2023-05-26", "2023-01, 2023-01-28", "2023-09, 2023-09-27", "2023-12, 2023-12-28"})
    void itIsDueOnThe28thOrTheWorkingDayBefore(String period, String dueOn) {
        aTaskOf(plan).added();

        owed("&period=" + period).body("dueOn", equalTo(dueOn)).body("items[0].dueOn", equalTo(dueOn));
    }

    @Test
    void aYearWithoutACalendarGoesByItsWeekendsAndSaysSo() {
        OtherServices.workingDaysAreKnown(false);
        realTime.passes(config.borrowed().freshFor());

        owed("&period=2023-01").body("dueOn", equalTo("2023-01-27")).body("isByCalendar", equalTo(false));

        OtherServices.workingDaysAreKnown(true);
        realTime.passes(config.borrowed().freshFor());
        owed("&period=2023-01").body("dueOn", equalTo("2023-01-28")).body("isByCalendar", equalTo(true));
    }

    @Test
    void whileTaskServiceIsSilentWhatIsKnownIsToldAsOld() {
        aTaskOf(plan).added();
        owed("").body("isStale", equalTo(false));

        OtherServices.taskServiceIsSilent(true);

        owed("").body("items", hasSize(1)).body("dueOn", equalTo("2023-06-28")).body("isStale", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"2022-11-05, 2023-01", "2023-03-31, 2023-03", "2024-02-01, 2023-12"})
    void theMonthIsTheCurrentOneOrThePlansNearest(String today, String period) {
        clock.isOn(today);

        owed("").body("period", equalTo(period));
    }

    @Test
    void eachStateIsToldByWhatWasFiledAndCounted() {
        TestTask task = aTaskOf(plan)
                .with("zj-jxt", "省经信厅")
                .with("zj-jyt", "省教育厅")
                .with("zj-kjt", "省科技厅")
                .with("zj-fgw", "省发展改革委")
                .added();
        String submitted = aReport(task).filed();
        String returned = aReport(task).by("zj-jxt").filed();
        decide(returned, "return", "{\"reason\":\"请补充佐证\"}");
        String accepted = aReport(task).by("zj-jyt").filed();
        decide(accepted, "acceptance", "{}");
        String withdrawn = aReport(task).by("zj-kjt").filed();
        asReporterOf("zj-kjt")
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);

        owed("").body("items.state", contains("SUBMITTED", "RETURNED", "ACCEPTED", "OWED", "OWED"))
                .body("items.report", contains(submitted, returned, accepted, null, null))
                .body("counts", equalTo(counts(2, 0, 1, 1, 1, 0)));
        owed("&state=RETURNED")
                .body("items.report", contains(returned))
                .body("counts", equalTo(counts(2, 0, 1, 1, 1, 0)));
        owed("&department=zj-jxt").body("items", hasSize(1)).body("counts", equalTo(counts(0, 0, 0, 1, 0, 0)));
        owed("&task=another").body("items", hasSize(0)).body("counts", equalTo(counts(0, 0, 0, 0, 0, 0)));

        clock.isOn("2023-06-29");
        owed("&state=OVERDUE")
                .body("items.department", contains("zj-kjt", "zj-fgw"))
                .body("counts", equalTo(counts(0, 2, 1, 1, 1, 0)));

        String again = aReport(task).by("zj-jxt").filed();
        owed("&department=zj-jxt").body("items.state", contains("SUBMITTED")).body("items.report", contains(again));
    }

    @Test
    void aCompletedTaskOwesNothingForLaterMonths() {
        TestTask task = aTaskOf(plan).added();
        decide(aReport(task).at(100).filed(), "acceptance", "{}");

        owed("&period=2023-05").body("items", hasSize(1));
        owed("&period=2023-06").body("items.state", contains("ACCEPTED"));
        owed("&period=2023-07").body("items", hasSize(0));
    }

    @Test
    void whoIsExcusedOwesNothingMoreButWhatWasFiledStaysInTheList() {
        TestTask task =
                aTaskOf(plan).with("zj-jxt", "省经信厅").with("zj-jyt", "省教育厅").added();
        aReport(task).by("zj-jyt").filed();

        List.of("zj-jxt", "zj-jyt")
                .forEach(department -> asCoordinator()
                        .body("{\"department\":\"" + department + "\",\"reason\":\"机构调整\"}")
                        .post("/tasks/" + task.id() + "/waivers")
                        .then()
                        .statusCode(201));

        owed("").body("items.state", contains("OWED", "EXCUSED", "SUBMITTED"))
                .body("counts", equalTo(counts(1, 0, 1, 0, 0, 1)));
        owed("&state=EXCUSED").body("items.department", contains("zj-jxt"));
    }

    @Test
    void aPageLeadsToTheNextAndCountsTheWholeSelection() {
        aTaskOf(plan).with("zj-jxt", "省经信厅").with("zj-jyt", "省教育厅").added();
        aTaskOf(plan).with("zj-jxt", "省经信厅").added();
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            var page = owed("&limit=2" + cursor).body("counts.owed", equalTo(5)).extract();
            read.addAll(page.path("items.department"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());

        assertThat(read).containsExactly("zj-scjg", "zj-jxt", "zj-jyt", "zj-scjg", "zj-jxt");
    }

    @ParameterizedTest
    @CsvSource({
        "state=DONE, state",
        "period=2023-13, period",
        "period=2024-01, period",
        "period=2022-12, period",
        "colour=red, colour",
        "cursor=garbage, cursor"
    })
    void aFilterThatCannotBeObeyedIsRefused(String query, String parameter) {
        asReviewer()
                .get("/obligations?plan=" + plan + "&" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void thePlanIsNamedAndExists() {
        asReviewer().get("/obligations").then().statusCode(400).body("errors[0].parameter", equalTo("plan"));
        asReviewer().get("/obligations?plan=nothing").then().statusCode(404);
    }

    @Test
    void whereReadingIsNarrowedAStrangerSeesNothingOfTheTask() {
        TestTask task = aNarrowedTaskLedBy("zj-kjt").with("zj-jxt", "省经信厅").added();
        String query = "/obligations?plan=" + task.plan() + "&task=" + task.id();
        realTime.passes(config.borrowed().freshFor());

        asViewerOf("zj-jxt").get(query).then().body("items.department", contains("zj-kjt", "zj-jxt"));
        asReviewer().get(query).then().body("items", hasSize(2));
        asViewerOf("zj-scjg").get(query).then().body("items", hasSize(0)).body("counts.owed", equalTo(0));
    }

    private ValidatableResponse owed(String query) {
        realTime.passes(config.borrowed().freshFor());
        return asViewerOf("zj-jyt")
                .get("/obligations?plan=" + plan + query)
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

    private static Map<String, Integer> counts(
            int owed, int overdue, int submitted, int returned, int accepted, int excused) {
        return Map.of(
                "owed", owed,
                "overdue", overdue,
                "submitted", submitted,
                "returned", returned,
                "accepted", accepted,
                "excused", excused);
    }
}
