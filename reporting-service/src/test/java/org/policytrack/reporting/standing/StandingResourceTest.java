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

        /** As a report does that is copied from the one before. */
        @Test
        void whoRepeatsAnAchievementIsNotLateOnceMore() {
            TestTask task = aTask().withMilestone("2023-06-15").added();
            accepted(aReport(task).at(60).withAchievement(task.milestone(), "2023-06-18"));

            accepted(aReport(task).at(61).withAchievement(task.milestone(), "2023-06-18"));

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
    class ItsIndicators {

        private final TestTask task =
                aTask().withIndicator("170", "AT_LEAST", "2023-11-30").added();

        @Test
        void nothingFiledIsNotMeasuredWhichIsNotZero() {
            standing(task)
                    .body("indicators[0].indicator", equalTo(task.indicator()))
                    .body("indicators[0].target", equalTo(170))
                    .body("indicators[0].unit", equalTo("项"))
                    .body("indicators[0].comparison", equalTo("AT_LEAST"))
                    .body("indicators[0].dueDate", equalTo("2023-11-30"))
                    .body("indicators[0].state", equalTo("NOT_MEASURED"))
                    .body("indicators[0].verifiedValue", nullValue())
                    .body("indicators[0].percentOfTarget", nullValue())
                    .body("indicators[0].forecast.outlook", equalTo("TOO_LITTLE_DATA"));
        }

        @Test
        void aClaimStandsBesideWhatIsVerified() {
            aReport(task).withValue(task.indicator(), "68").filed();
            standing(task)
                    .body("indicators[0].state", equalTo("CLAIMED"))
                    .body("indicators[0].claimedValue", equalTo(68))
                    .body("indicators[0].verifiedValue", nullValue());

            accepted(aReport(task).withValue(task.indicator(), "85"));
            aReport(task).withValue(task.indicator(), "90").filed();
            standing(task)
                    .body("indicators[0].state", equalTo("VERIFIED"))
                    .body("indicators[0].verifiedValue", equalTo(85))
                    .body("indicators[0].verifiedOn", equalTo("2023-06-20"))
                    .body("indicators[0].claimedValue", equalTo(90))
                    .body("indicators[0].percentOfTarget", equalTo(50.0f))
                    .body("indicators[0].evidenceItems", equalTo(1));
        }

        @Test
        void aFigureWithoutEvidenceIsAStateOfItsOwn() {
            accepted(aReport(task).withValueWithoutEvidence(task.indicator(), "85"));

            standing(task)
                    .body("indicators[0].state", equalTo("NO_EVIDENCE"))
                    .body("indicators[0].verifiedValue", equalTo(85))
                    .body("indicators[0].evidenceItems", equalTo(0));
        }

        @Test
        void whatACooperatingDepartmentVerifiedIsNotTheIndicatorsValue() {
            TestTask joint = aTask().with("zj-jxt", "省经信厅")
                    .withIndicator("170", "AT_LEAST")
                    .added();
            accepted(aReport(joint).by("zj-jxt").withValue(joint.indicator(), "68"));

            standing(joint).body("indicators[0].state", equalTo("NOT_MEASURED"));
        }

        @Test
        void theForecastGoesByTheDaysTheFiguresSpeakOf() {
            clock.isOn("2023-04-30");
            accepted(aReport(task).with("period", "2023-03").withValue(task.indicator(), "31"));
            accepted(aReport(task).with("period", "2023-04").withValue(task.indicator(), "61"));
            clock.isOn("2023-05-31");
            accepted(aReport(task).with("period", "2023-05").withValue(task.indicator(), "92"));

            standing(task)
                    .body("indicators[0].forecast.outlook", equalTo("IN_TIME"))
                    .body("indicators[0].forecast.points", equalTo(3))
                    .body("indicators[0].forecast.perMonth", equalTo(30.4f))
                    .body("indicators[0].forecast.reachedOn", equalTo("2023-08-17"))
                    .body("indicators[0].forecast.deadline", equalTo("2023-11-30"))
                    .body("indicators[0].forecast.words", containsString("按已审核数据的速度推算（每月 30.4 项）"));
        }
    }

    @Nested
    class ItsForecast {

        private final TestTask task = aTask().added();

        @Test
        void twoAcceptedReportsAreTooLittleData() {
            acceptedOn("2023-04-10", 10);
            acceptedOn("2023-05-10", 20);
            clock.isOn("2023-06-20");

            standing(task)
                    .body("forecast.outlook", equalTo("TOO_LITTLE_DATA"))
                    .body("forecast.points", equalTo(2))
                    .body("forecast.words", containsString("不足 3 次"));
        }

        @Test
        void threeSayWhatComesOfGoingOnLikeThat() {
            acceptedOn("2023-04-10", 10);
            acceptedOn("2023-05-10", 20);
            acceptedOn("2023-06-09", 30);
            clock.isOn("2023-06-20");

            standing(task)
                    .body("forecast.outlook", equalTo("LATE"))
                    .body("forecast.assumed", equalTo(false))
                    .body("forecast.perMonth", equalTo(10.1f))
                    .body("forecast.reachedOn", equalTo("2024-01-05"))
                    .body("forecast.missedBy", equalTo(1.7f))
                    .body("forecast.deadline", equalTo("2023-12-31"));
            asViewerOf("zj-jyt")
                    .header("Accept-Language", "en")
                    .get("/standings/" + task.id())
                    .then()
                    .body("forecast.words", containsString("By arithmetic, at the rate of the accepted figures"));
        }

        @Test
        void aRateMayBeAssumed() {
            acceptedOn("2023-04-10", 10);
            clock.isOn("2023-06-20");

            asViewerOf("zj-jyt")
                    .get("/standings/" + task.id() + "?assume=30.4375")
                    .then()
                    .statusCode(200)
                    .body("forecast.assumed", equalTo(true))
                    .body("forecast.outlook", equalTo("IN_TIME"))
                    .body("forecast.reachedOn", equalTo("2023-09-18"))
                    .body("forecast.words", containsString("按假设的速度推算"));
        }

        @ParameterizedTest
        @CsvSource({"fast", "-1", "1e12"})
        void aRateThatIsNoneIsRefused(String rate) {
            asViewerOf("zj-jyt")
                    .get("/standings/" + task.id() + "?assume=" + rate)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("assume"));
        }

        private void acceptedOn(String day, int percent) {
            clock.isOn(day);
            accepted(aReport(task).with("period", day.substring(0, 7)).at(percent));
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
