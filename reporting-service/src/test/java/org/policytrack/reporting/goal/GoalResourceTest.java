package org.policytrack.reporting.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestGoal.aGoalOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestReport.aReportAbout;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
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
class GoalResourceTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private String plan = "";

    @BeforeEach
    void aPlanOfItsOwn() {
        plan = TestGoal.aPlan();
    }

    @Nested
    class FedByIndicators {

        private TestTask one = aTaskOf(plan);
        private TestTask other = aTaskOf(plan);
        private TestGoal goal = aGoalOf(plan);

        @BeforeEach
        void aGoalThatTwoIndicatorsFeed() {
            one = aTaskOf(plan).withIndicator("10", "AT_LEAST").added();
            other = aTaskOf(plan).withIndicator("10", "AT_LEAST").added();
            goal = aGoalOf(plan).fedBy(one, other).added();
        }

        @Test
        void whileNothingIsKnownItIsNotMeasured() {
            goals().body("items", hasSize(1))
                    .body("items[0].goal", equalTo(goal.id()))
                    .body("items[0].state", equalTo("NOT_MEASURED"))
                    .body("items[0].target", equalTo(20))
                    .body("items[0].unit", equalTo("个"))
                    .body("items[0].verified", nullValue())
                    .body("items[0].gap", nullValue())
                    .body("items[0].expectedPercent", equalTo(46.8f))
                    .body("items[0].expected", equalTo(9.4f))
                    .body("items[0].forecast.outlook", equalTo("TOO_LITTLE_DATA"));
        }

        @Test
        void itSaysByWhichRuleItIsFed() {
            goals().body("items[0].fedBy.rule", equalTo("SUM"))
                    .body("items[0].fedBy.indicators", contains(one.indicator(), other.indicator()))
                    .body("items[0].fedBy.assumed", equalTo(true))
                    .body("items[0].fedBy.note", equalTo("正文没有对应的任务指标"));
        }

        @Test
        void itIsTheSumOfWhatTheLeadsHadAccepted() {
            accepted(aReport(one).withValue(one.indicator(), "4"));
            goals().body("items[0].verified", equalTo(4));

            accepted(aReport(other).withValue(other.indicator(), "3"));
            aReport(other).withValue(other.indicator(), "5").filed();
            goals().body("items[0].verified", equalTo(7))
                    .body("items[0].claimed", equalTo(9))
                    .body("items[0].gap", equalTo(13))
                    .body("items[0].percentOfTarget", equalTo(35.0f))
                    .body("items[0].state", equalTo("VERIFIED"));
        }

        @Test
        void onePartWithoutEvidenceLeavesTheWholeWithout() {
            accepted(aReport(one).withValue(one.indicator(), "4"));
            accepted(aReport(other).withValueWithoutEvidence(other.indicator(), "3"));

            goals().body("items[0].state", equalTo("NO_EVIDENCE")).body("items[0].verified", equalTo(7));
        }

        @Test
        void nothingIsFiledAboutIt() {
            aReportAbout(goal.id())
                    .by("zj-fgw")
                    .withValue(goal.id(), "4")
                    .sent()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/task"))
                    .body("errors[0].detail", containsString(one.indicator()));
        }

        @Test
        void aDayInThePastIsToldAsItWasKnownThenOrLater() {
            clock.isOn("2023-05-30");
            accepted(aReport(one).with("period", "2023-05").withValue(one.indicator(), "4"));
            clock.isOn("2023-07-10");
            accepted(aReport(one)
                    .with("period", "2023-05")
                    .withValue(one.indicator(), "3")
                    .because("更正"));

            clock.isOn("2023-07-31");
            goals("&asOf=2023-05-31").body("items[0].verified", equalTo(4));
            goals("&asOf=2023-05-31&knownAt=2023-07-31")
                    .body("items[0].verified", equalTo(3))
                    .body("items[0].knownAt", equalTo("2023-07-31"));
            goals("&asOf=2023-05-29").body("items[0].state", equalTo("NOT_MEASURED"));
        }

        @Test
        void theForecastAddsUpTheFiguresOfEachDay() {
            clock.isOn("2023-06-29");
            for (int month = 3; month <= 5; month++) {
                accepted(aReport(one)
                        .with("period", "2023-0" + month)
                        .withValue(one.indicator(), String.valueOf(month)));
                accepted(aReport(other)
                        .with("period", "2023-0" + month)
                        .withValue(other.indicator(), String.valueOf(month)));
            }

            goals().body("items[0].verified", equalTo(10))
                    .body("items[0].forecast.points", equalTo(3))
                    .body("items[0].forecast.perMonth", equalTo(2.0f))
                    .body("items[0].forecast.outlook", equalTo("IN_TIME"));
            goals("&assume=1")
                    .body("items[0].forecast.assumed", equalTo(true))
                    .body("items[0].forecast.outlook", equalTo("LATE"));
        }
    }

    @Nested
    class Filed {

        private TestGoal goal = aGoalOf(plan);

        @BeforeEach
        void aGoalThatNothingFeeds() {
            goal = aGoalOf(plan).withMilestone("2023-12-31").added();
        }

        @Test
        void theCoordinatingOfficeFilesItAndAnotherPersonAccepts() {
            String report = aboutTheGoal("6").filed();
            goals().body("items[0].state", equalTo("CLAIMED"))
                    .body("items[0].claimed", equalTo(6))
                    .body("items[0].fedBy.rule", equalTo("FILED"));
            as(Token.of("reporter-zj-fgw", "zj-fgw", "reviewer"))
                    .header("If-Match", "\"v0\"")
                    .post("/progress-reports/" + report + "/acceptance")
                    .then()
                    .statusCode(403);

            accept(report);

            goals().body("items[0].state", equalTo("VERIFIED"))
                    .body("items[0].verified", equalTo(6))
                    .body("items[0].gap", equalTo(14));
        }

        @Test
        void nobodyElseFilesIt() {
            aReportAbout(goal.id())
                    .withValue(goal.id(), "6")
                    .sent()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-responsible"));
        }

        @Test
        void itIsNotCompletedBelowItsTarget() {
            String report = aboutTheGoal("19").at(100).filed();

            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .post("/progress-reports/" + report + "/acceptance")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("示范应用场景 19/20个"));
        }

        @Test
        void taskServiceIsToldOfItsMilestoneAndOfNothingElse() {
            accept(aboutTheGoal("6")
                    .withAchievement(goal.milestone(), "2023-06-19")
                    .filed());

            await().atMost(SOON)
                    .until(() -> OtherServices.achievementOf(goal.milestone()).size() == 1);
            assertThat(OtherServices.progressOf(goal.id())).isEmpty();
        }

        @Test
        void itIsNoTaskInTheListOfStandings() {
            accept(aboutTheGoal("6").filed());

            asViewerOf("zj-jyt")
                    .get("/standings?kind=ALL&plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            asViewerOf("zj-jyt").get("/standings/" + goal.id()).then().statusCode(404);
        }

        private TestReport aboutTheGoal(String value) {
            return aReportAbout(goal.id()).by("zj-fgw").withValue(goal.id(), value);
        }
    }

    @Nested
    class Listing {

        @Test
        void aPageLeadsToTheNext() {
            TestGoal first = aGoalOf(plan).added();
            TestGoal second = aGoalOf(plan).added();

            String next = goals("&limit=1")
                    .body("items.goal", contains(first.id()))
                    .extract()
                    .path("next");
            goals("&limit=1&cursor=" + next)
                    .body("items.goal", contains(second.id()))
                    .body("next", nullValue());
        }

        @Test
        void whereReadingIsNarrowedOnlyTheCoordinatingOfficeAndReviewersSeeThem() {
            TestGoal goal = aGoalOf(TestTask.NARROWED_PLAN).added();
            aReportAbout(goal.id()).by("zj-fgw").withValue(goal.id(), "6").filed();

            asViewerOf("zj-jyt")
                    .get("/goals?plan=" + TestTask.NARROWED_PLAN)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            asViewerOf("zj-fgw")
                    .get("/goals?plan=" + TestTask.NARROWED_PLAN)
                    .then()
                    .body("items.goal", contains(goal.id()));
        }

        @ParameterizedTest
        @CsvSource({
            "asOf=2023-06-01, plan",
            "plan=x&asOf=June, asOf",
            "plan=x&knownAt=June, knownAt",
            "plan=x&assume=fast, assume",
            "plan=x&kind=GOAL, kind"
        })
        void whatCannotBeObeyedIsRefused(String query, String parameter) {
            asViewerOf("zj-jyt")
                    .get("/goals?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter));
        }

        @Test
        void aPlanThatDoesNotExistIsNotFound() {
            asViewerOf("zj-jyt").get("/goals?plan=nothing").then().statusCode(404);
        }
    }

    private ValidatableResponse goals() {
        return goals("");
    }

    private ValidatableResponse goals(String query) {
        return asViewerOf("zj-jyt").get("/goals?plan=" + plan + query).then().statusCode(200);
    }

    private static void accepted(TestReport report) {
        accept(report.filed());
    }

    private static void accept(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }
}
