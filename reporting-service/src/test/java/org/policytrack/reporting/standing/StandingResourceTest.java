package org.policytrack.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asReviewerOf;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class StandingResourceTest extends ReportingServiceTest {

    @Nested
    class OfOneTask {

        @Test
        void whileNothingWasAcceptedNothingIsKnown() {
            TestTask task = aTask().added();

            standing(task)
                    .body("light", equalTo("GREY"))
                    .body("reasons.code", contains("nothing-accepted"))
                    .body("status", equalTo("NOT_STARTED"))
                    .body("verifiedPercent", nullValue())
                    .body("verifiedAsOf", nullValue())
                    .body("claimedPercent", nullValue())
                    .body("expectedPercent", equalTo(46.8f))
                    .body("lead.name", equalTo("省市场监管局"))
                    .body("asOf", equalTo("2023-06-20"))
                    .body("isStale", equalTo(false));
        }

        @Test
        void aClaimIsShownBesideWhatIsVerifiedAndDoesNotCount() {
            TestTask task = aTask().added();
            accepted(aReport(task).at(40));
            aReport(task).at(60).filed();

            standing(task)
                    .body("verifiedPercent", equalTo(40))
                    .body("claimedPercent", equalTo(60))
                    .body("light", equalTo("GREEN"))
                    .body("reasons[0].facts.verifiedPercent", equalTo(40));
        }

        @Test
        void aClaimOlderThanWhatWasAcceptedIsNoNews() {
            TestTask task = aTask().added();
            aReport(task).at(60).filed();
            accepted(aReport(task).at(40));

            standing(task).body("claimedPercent", nullValue());
        }

        @Test
        void theReasonsAreToldInTheLanguageAskedFor() {
            TestTask task = aTask().added();
            accepted(aReport(task).at(30));

            standing(task)
                    .header("Content-Language", "zh")
                    .body("light", equalTo("YELLOW"))
                    .body("reasons[0].words", equalTo("已核实 30%，序时进度 46.8%，落后 16.8 个百分点（超过 10）"));
            asViewerOf("zj-jyt")
                    .header("Accept-Language", "en")
                    .get("/standings/" + task.id())
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "en")
                    .body("reasons[0].words", containsString("16.8 points behind"));
        }

        @Test
        void anOverdueMilestoneIsRedAndMadeUpLateItIsYellow() {
            TestTask task = aTask().withMilestone("2023-06-15").added();
            standing(task).body("light", equalTo("RED")).body("reasons[0].facts.daysOverdue", equalTo(5));

            accepted(aReport(task).at(60).withAchievement(task.milestone(), "2023-06-18"));
            standing(task).body("light", equalTo("YELLOW")).body("reasons.code", contains("late-work-made-up"));

            accepted(aReport(task).at(61));
            standing(task).body("light", equalTo("GREEN"));
        }

        @Test
        void aCompletedTaskIsBlue() {
            TestTask task = aTask().added();
            accepted(aReport(task).at(100));

            standing(task).body("light", equalTo("BLUE")).body("status", equalTo("COMPLETED"));
        }

        @Test
        void acceptanceWithinTheDepartmentIsMarkedWhereItCounts() {
            TestTask task = aTask().added();
            accepted(asReviewerOf("zj-scjg"), aReport(task));

            standing(task).body("acceptedWithinDepartment", equalTo(true));
        }

        @Test
        void aDayInThePastKnowsNothingOfWhatWasDecidedLater() {
            TestTask task = aTask().added();
            String first = aReport(task).with("period", "2023-05").at(30).filed();
            clock.isOn("2023-06-22");
            accept(asReviewer(), first);
            clock.isOn("2023-07-10");
            accepted(aReport(task).at(55));

            standing(task, "2023-06-21")
                    .body("verifiedPercent", nullValue())
                    .body("claimedPercent", equalTo(30))
                    .body("light", equalTo("GREY"));
            standing(task, "2023-06-22").body("verifiedPercent", equalTo(30)).body("claimedPercent", nullValue());
            standing(task, "2023-07-10").body("verifiedPercent", equalTo(55));
        }

        @Test
        void theSameStandingIsNotSentTwice() {
            TestTask task = aTask().added();
            String tag = standing(task).extract().header("ETag");

            asViewerOf("zj-jyt")
                    .header("If-None-Match", tag)
                    .get("/standings/" + task.id())
                    .then()
                    .statusCode(304);
            accepted(aReport(task));
            asViewerOf("zj-jyt")
                    .header("If-None-Match", tag)
                    .get("/standings/" + task.id())
                    .then()
                    .statusCode(200);
        }

        @Test
        void aTaskThatDoesNotExistIsNotFound() {
            asViewerOf("zj-jyt").get("/standings/nothing").then().statusCode(404);
        }
    }

    @Nested
    class OfAPlan {

        @Test
        void aPageLeadsToTheNextUntilEveryTaskWasSeenOnce() {
            for (int i = 0; i < 5; i++) {
                aTask().added();
            }
            refreshed(aTask().added());
            List<String> tasks = new ArrayList<>();
            String cursor = "";
            do {
                var page = asViewerOf("zj-jyt")
                        .get("/standings?limit=3&plan=" + TestTask.PLAN + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                tasks.addAll(page.path("items.task"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(tasks).hasSizeGreaterThan(5).doesNotHaveDuplicates().isSorted();
        }

        @Test
        void measuresAreListedWhenAskedFor() {
            TestTask measure = aTask().asMeasure().added();
            refreshed(measure);

            asViewerOf("zj-jyt")
                    .get("/standings?limit=200&kind=MEASURE&plan=" + TestTask.PLAN)
                    .then()
                    .body("items.task", hasItem(measure.id()))
                    .body("items.kind", everyItem(equalTo("MEASURE")));
            asViewerOf("zj-jyt")
                    .get("/standings?limit=200&plan=" + TestTask.PLAN)
                    .then()
                    .body("items.kind", everyItem(equalTo("TASK")));
        }

        @ParameterizedTest
        @CsvSource({
            "kind=TASK, plan",
            "plan=test-2023&asOf=June, asOf",
            "plan=test-2023&cursor=x, cursor",
            "plan=test-2023&light=RED, light"
        })
        void whatCannotBeObeyedIsRefused(String query, String parameter) {
            asViewerOf("zj-jyt")
                    .get("/standings?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter));
        }

        @Test
        void aPlanThatDoesNotExistIsNotFound() {
            asViewerOf("zj-jyt").get("/standings?plan=nothing").then().statusCode(404);
        }

        /** Asking for a task not seen yet makes the plan be read again. */
        private void refreshed(TestTask task) {
            standing(task);
        }
    }

    @Nested
    class WhileTaskServiceIsSilent {

        @Test
        void theLastCopyServesAndIsMarked() {
            TestTask task = aTask().added();
            accepted(aReport(task).at(60));

            OtherServices.taskServiceIsSilent(true);
            realTime.passes(Duration.ofMinutes(9));

            standing(task).body("light", equalTo("GREEN")).body("isStale", equalTo(true));
        }

        @Test
        void afterTenMinutesNothingIsGreenAnyMore() {
            TestTask task = aTask().added();
            accepted(aReport(task).at(60));

            OtherServices.taskServiceIsSilent(true);
            realTime.passes(Duration.ofMinutes(11));

            standing(task)
                    .body("light", equalTo("GREY"))
                    .body("reasons.code", contains("task-service-silent"))
                    .body("verifiedPercent", equalTo(60));
        }

        @Test
        void aTaskNeverSeenIsUnavailable() {
            OtherServices.taskServiceIsSilent(true);

            asViewerOf("zj-jyt")
                    .get("/standings/never-seen")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/part-unavailable"));
        }
    }

    private static ValidatableResponse standing(TestTask task) {
        return asViewerOf("zj-jyt").get("/standings/" + task.id()).then().statusCode(200);
    }

    private static ValidatableResponse standing(TestTask task, String asOf) {
        return asViewerOf("zj-jyt")
                .get("/standings/" + task.id() + "?asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private static void accepted(TestReport report) {
        accepted(asReviewer(), report);
    }

    private static void accepted(RequestSpecification reviewer, TestReport report) {
        accept(reviewer, report.filed());
    }

    private static void accept(RequestSpecification reviewer, String report) {
        reviewer.header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }
}
