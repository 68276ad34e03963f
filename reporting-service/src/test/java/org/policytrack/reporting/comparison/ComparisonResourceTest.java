package org.policytrack.reporting.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestReport.aReportAbout;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class ComparisonResourceTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();
    private final TestTask task = aTaskOf(plan)
            .with("zj-jxt", "省经信厅")
            .withIndicator("50", "AT_LEAST")
            .withMilestone("2023-09-15")
            .added();

    @Nested
    class OfReports {

        @Test
        void whatAnAcceptedReportMovedIsToldWithWhoFiledAndWhoAccepted() {
            clock.isOn("2023-06-22");
            String report = accepted(aReport(task).at(40).withValue(task.indicator(), "20"));

            compared("from=2023-06-20&to=2023-06-22")
                    .body("items.kind", contains("LIGHT", "STATUS", "PERCENT", "FIGURE"))
                    .body("items.subject", contains(task.id(), task.id(), task.id(), task.indicator()))
                    .body("items.belongsTo", contains(task.id(), task.id(), task.id(), task.id()))
                    .body("items.from", contains("GREY", "NOT_STARTED", null, null))
                    .body("items.to", contains("GREEN", "IN_PROGRESS", "40", "20"))
                    .body("items.on", contains("2023-06-22", "2023-06-22", "2023-06-22", "2023-06-22"))
                    .body("items.why.code.flatten().unique()", contains("REPORT_ACCEPTED"))
                    .body("items.why.report.flatten().unique()", contains(report))
                    .body("items[0].why[0].by", equalTo("reporter-zj-scjg"))
                    .body("items[0].why[0].reviewer", equalTo("reviewer-zj-fgw"))
                    .body("items[0].why[0].department", equalTo("zj-scjg"))
                    .body("items[0].fromReasons.code", contains("nothing-accepted"))
                    .body("items[0].toReasons.code", contains("on-pace"))
                    .body("items[3].fromReasons", empty());
            compared("from=2023-06-22&to=2023-06-22").body("items", empty());
        }

        @Test
        void whatWasNotAcceptedMovesNothingAndNamesNobody() {
            clock.isOn("2023-06-22");
            aReport(task).at(60).filed();
            String returned = aReport(task).at(70).filed();
            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"改\"}")
                    .post("/progress-reports/" + returned + "/return")
                    .then()
                    .statusCode(200);

            compared("from=2023-06-20&to=2023-06-22").body("items", empty());
        }

        @Test
        void aReversalIsToldWithItsReason() {
            accepted(aReport(task).at(40).withValue(task.indicator(), "20"));
            clock.isOn("2023-06-24");
            accepted(aReport(task).at(40).withValue(task.indicator(), "35"));
            clock.isOn("2023-06-26");
            reverse("35");

            compared("from=2023-06-24&to=2023-06-26")
                    .body("items.kind", contains("FIGURE"))
                    .body("items[0].from", equalTo("35"))
                    .body("items[0].to", equalTo("20"))
                    .body("items[0].on", equalTo("2023-06-26"))
                    .body("items[0].why[0].code", equalTo("FIGURE_REVERSED"))
                    .body("items[0].why[0].by", equalTo("coordinator"))
                    .body("items[0].why[0].reason", equalTo("核查不实"))
                    .body("items[0].why[0].words", equalTo("2023-06-26：coordinator 冲销了数据，原因：核查不实"));
            compared("from=2023-06-20&to=2023-06-26").body("items", empty());
        }

        @Test
        void completionIsBroughtAboutByTheLastContribution() {
            clock.isOn("2023-06-22");
            accepted(aReport(task).at(100).withValue(task.indicator(), "50"));
            clock.isOn("2023-06-25");
            String contribution = accepted(aReport(task).by("zj-jxt").at(100));
            clock.isOn("2023-06-27");
            accepted(aReport(task).by("zj-jxt").at(100));

            compared("from=2023-06-20&to=2023-06-27")
                    .body("items.kind", contains("LIGHT", "STATUS", "PERCENT", "FIGURE"))
                    .body("items[0].to", equalTo("BLUE"))
                    .body("items[0].on", equalTo("2023-06-25"))
                    .body("items[1].from", equalTo("NOT_STARTED"))
                    .body("items[1].to", equalTo("COMPLETED"))
                    .body("items[1].why.report", contains(contribution))
                    .body("items[2].on", equalTo("2023-06-22"));
        }

        @Test
        void theFiguresOfGoalsThatAreFiledMoveToo() {
            TestGoal goal = TestGoal.aGoalOf(plan).added();
            clock.isOn("2023-06-22");
            accepted(aReportAbout(goal.id()).by("zj-fgw").withValue(goal.id(), "6"));

            compared("from=2023-06-20&to=2023-06-22")
                    .body("items.kind", contains("FIGURE"))
                    .body("items[0].subject", equalTo(goal.id()))
                    .body("items[0].to", equalTo("6"));
        }
    }

    @Nested
    class InHindsight {

        @Test
        void whatWasDoneAfterTheLastDayCountsFromTheDayItIsAskedFor() {
            String late = aReport(task).at(40).withValue(task.indicator(), "20").filed();
            clock.isOn("2023-06-26");
            accept(late);
            task.isAskedFor("60", "2023-06-26");

            compared("from=2023-06-19&to=2023-06-20").body("items", empty());
            compared("from=2023-06-19&to=2023-06-20&knownAt=2023-06-25").body("items", empty());
            compared("from=2023-06-19&to=2023-06-20&knownAt=2023-06-26")
                    .body("items.kind", contains("LIGHT", "STATUS", "PERCENT", "FIGURE", "TARGET"))
                    .body("items.on.unique()", contains("2023-06-26"))
                    .body("items[0].why.report", hasItem(late));
        }

        @Test
        void aDayIsNotKnownBeforeItWas() {
            asCoordinator()
                    .get("/comparisons?plan=" + plan + "&from=2023-06-18&to=2023-06-20&knownAt=2023-06-19")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("knownAt"));
        }
    }

    @Nested
    class OfThePlan {

        @Test
        void movesAndChangesAreToldWithWhoAndWhy() {
            clock.isOn("2023-06-24");
            task.isMoved("2023-10-31", "2023-06-21");
            task.isAskedFor("60", "2023-06-22");
            OtherServices.changesSetting(plan, "staleAfterDays", 40, "2023-06-23");
            task.isMoved("2023-11-30", "2023-06-24");

            compared("from=2023-06-20&to=2023-06-24")
                    .body("items.kind", contains("DUE_DATE", "DUE_DATE", "TARGET", "SETTING"))
                    .body("items.from", contains("2023-09-15", "2023-10-31", "50", "35"))
                    .body("items.to", contains("2023-10-31", "2023-11-30", "60", "40"))
                    .body("items.on", contains("2023-06-21", "2023-06-24", "2023-06-22", "2023-06-23"))
                    .body(
                            "items.why.code.flatten()",
                            contains("DUE_DATE_MOVED", "DUE_DATE_MOVED", "TARGET_CHANGED", "SETTING_CHANGED"))
                    .body("items[0].subject", equalTo(task.milestone()))
                    .body("items[0].why[0].by", equalTo("coordinator"))
                    .body("items[0].why[0].reason", equalTo("联席会议商定"))
                    .body("items[3].belongsTo", equalTo(plan));
            compared("from=2023-06-21&to=2023-06-22").body("items.kind", contains("TARGET"));
        }

        @Test
        void aLightThatAChangeOfAThresholdTurnedNamesTheChange() {
            accepted(aReport(task).at(30));
            clock.isOn("2023-06-22");
            OtherServices.changesSetting(plan, "redBehind", 15, "2023-06-21");

            compared("from=2023-06-20&to=2023-06-22")
                    .body("items.kind", contains("LIGHT", "SETTING"))
                    .body("items[0].from", equalTo("YELLOW"))
                    .body("items[0].to", equalTo("RED"))
                    .body("items[0].on", equalTo("2023-06-21"))
                    .body("items[0].why.code", contains("SETTING_CHANGED"));
        }
    }

    @Nested
    class OfTime {

        @Test
        void aLightThatNobodyTurnedWasTurnedByTheDay() {
            accepted(aReport(task).at(40));
            clock.isOn("2023-09-01");

            compared("from=2023-06-20&to=2023-09-01")
                    .body("items.kind", contains("LIGHT"))
                    .body("items[0].from", equalTo("GREEN"))
                    .body("items[0].to", equalTo("YELLOW"))
                    .body("items[0].on", equalTo("2023-07-02"))
                    .body("items[0].why.code", contains("DAY_PASSED"))
                    .body("items[0].why[0].by", nullValue())
                    .body("items[0].toReasons.code", hasItem("behind-pace"));
        }

        @Test
        void whatWasDoneMeanwhileAndChangedNothingIsNotBlamed() {
            accepted(aReport(task).at(40));
            clock.isOn("2023-06-23");
            accepted(aReport(task).by("zj-jxt").at(20));
            clock.isOn("2023-09-16");

            compared("from=2023-06-20&to=2023-09-16")
                    .body("items.to", contains("RED"))
                    .body("items[0].on", equalTo("2023-09-13"))
                    .body("items[0].why.code", contains("DAY_PASSED"));
        }
    }

    @Nested
    class Listing {

        @Test
        void pagesLeaveNothingOutInAStableOrder() {
            TestTask other = aTaskOf(plan).withIndicator("10", "AT_LEAST").added();
            clock.isOn("2023-06-22");
            accepted(aReport(other).at(40).withValue(other.indicator(), "3"));
            accepted(aReport(task).at(40).withValue(task.indicator(), "20"));

            List<String> all =
                    compared("from=2023-06-20&to=2023-06-22").extract().path("items.id");
            List<String> paged = new ArrayList<>();
            String cursor = "";
            do {
                var page = compared("limit=3&from=2023-06-20&to=2023-06-22" + cursor)
                        .extract();
                paged.addAll(page.path("items.id"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(all).hasSize(8).doesNotHaveDuplicates();
            assertThat(all.getFirst()).isEqualTo("light-" + task.id());
            assertThat(paged).isEqualTo(all);
        }

        @Test
        void withoutALastDayItIsToday() {
            clock.isOn("2023-06-22");
            accepted(aReport(task).at(40));

            compared("from=2023-06-20").body("items.kind", contains("LIGHT", "STATUS", "PERCENT"));
        }

        @Test
        void wordsAreInTheLanguageAskedFor() {
            clock.isOn("2023-06-22");
            accepted(aReport(task).at(40));

            asViewerOf("zj-jyt")
                    .header("Accept-Language", "en")
                    .get("/comparisons?from=2023-06-20&plan=" + plan)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "en")
                    .body(
                            "items[0].why[0].words",
                            equalTo("2023-06-22: the report of reporter-zj-scjg (zj-scjg) was accepted by"
                                    + " reviewer-zj-fgw"));
        }

        @Test
        void whoDoesNotSeeATaskDoesNotSeeWhatMovedInIt() {
            TestTask own =
                    aNarrowedTaskLedBy("zj-scjg").withMilestone("2023-09-15").added();
            TestTask other =
                    aNarrowedTaskLedBy("zj-jyt").withMilestone("2023-09-15").added();
            clock.isOn("2023-06-22");
            accepted(aReport(own).at(40));
            accepted(aReport(other).by("zj-jyt").at(40));
            own.isMoved("2023-10-31", "2023-06-22");
            other.isMoved("2023-10-31", "2023-06-22");
            realTime.passes(config.borrowed().freshFor());
            String query = "/comparisons?limit=200&from=2023-06-20&plan=" + TestTask.NARROWED_PLAN;

            List<String> seen = asViewerOf("zj-scjg")
                    .get(query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.belongsTo");
            assertThat(seen).contains(own.id()).doesNotContain(other.id());
            asCoordinator()
                    .get(query)
                    .then()
                    .body("items.belongsTo", hasItem(own.id()))
                    .body("items.belongsTo", hasItem(other.id()));
        }

        @ParameterizedTest
        @CsvSource({
            "from=2023-06-01, plan",
            "plan=x, from",
            "plan=x&from=2023-06-10&to=2023-06-09, from",
            "plan=x&from=2023-06-21, from",
            "plan=x&from=2023-06-19&to=2023-06-21, to",
            "plan=x&from=June, from",
            "plan=x&from=2023-06-01&asOf=2023-06-02, asOf",
            "plan=x&from=2023-06-01&limit=0, limit"
        })
        void whatCannotBeObeyedIsRefused(String query, String parameter) {
            asViewerOf("zj-jyt")
                    .get("/comparisons?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", containsInAnyOrder(parameter));
        }

        @Test
        void aPlanThatDoesNotExistIsNotFound() {
            asViewerOf("zj-jyt")
                    .get("/comparisons?from=2023-06-01&plan=nothing")
                    .then()
                    .statusCode(404);
        }

        @Test
        void theCursorOfAnotherListIsRefused() {
            accepted(aReport(task).at(40));
            aTaskOf(plan).added();
            realTime.passes(config.borrowed().freshFor());
            String cursor =
                    asViewerOf("zj-jyt").get("/standings?limit=1&plan=" + plan).path("next");

            asViewerOf("zj-jyt")
                    .get("/comparisons?from=2023-06-01&plan=" + plan + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }
    }

    private ValidatableResponse compared(String query) {
        realTime.passes(config.borrowed().freshFor());
        return asViewerOf("zj-jyt")
                .urlEncodingEnabled(false)
                .get("/comparisons?plan=" + plan + "&" + query)
                .then()
                .statusCode(200);
    }

    private void reverse(String value) {
        Integer entry = asCoordinator()
                .get("/ledger?kind=VERIFIED&limit=200&plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.value == " + value + " }.id");
        asCoordinator()
                .header("If-Match", "\"v0\"")
                .body("{\"reason\":\"核查不实\"}")
                .post("/ledger/" + entry + "/reversal")
                .then()
                .statusCode(201);
    }

    private static void accept(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static String accepted(TestReport report) {
        String id = report.filed();
        accept(id);
        return id;
    }
}
