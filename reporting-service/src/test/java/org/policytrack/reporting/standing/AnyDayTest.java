package org.policytrack.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

/** Of a day that is over standings and goals say what was known then, or what is known of it since. */
@QuarkusTest
class AnyDayTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();
    private final TestTask task = aTaskOf(plan)
            .withMilestone("2023-06-15")
            .withIndicator("50", "AT_LEAST")
            .added();

    @BeforeEach
    void aGoalIsFedByTheTask() {
        TestGoal.aGoalOf(plan).fedBy(task).added();
    }

    @Test
    void yesterdayNeverChangesByWhatIsDoneToday() {
        accepted(aReport(task).at(30).withValue(task.indicator(), "40"));
        clock.isOn("2023-06-21");
        List<Object> standings = standingsOf("2023-06-20");
        List<Object> goals = goalsOf("2023-06-20");

        task.isMoved("2023-08-31", "2023-06-21");
        task.isAskedFor("40", "2023-06-21");
        OtherServices.changesSetting(plan, "redBehind", 15, "2023-06-21");
        isRenewed();
        accepted(aReport(task).at(60).withAchievement(task.milestone(), "2023-06-14"));
        task.isSaidToBeAchieved("2023-06-14");
        isRenewed();

        assertThat(standingsOf("2023-06-20")).isEqualTo(standings);
        assertThat(goalsOf("2023-06-20")).isEqualTo(goals);
        standing("?asOf=2023-06-21")
                .body("indicators[0].target", equalTo(40))
                .body("reasons.code", contains("late-work-made-up"));
        standing("?asOf=2023-06-20")
                .body("indicators[0].target", equalTo(50))
                .body("light", equalTo("RED"))
                .body("reasons[0].facts.dueDate", equalTo("2023-06-15"));
    }

    @Test
    void theThresholdsAreThoseOfTheDay() {
        accepted(aReport(task).at(25).withAchievement(task.milestone(), "2023-06-14"));
        clock.isOn("2023-06-22");
        OtherServices.changesSetting(plan, "redBehind", 15, "2023-06-22");
        isRenewed();

        standing("?asOf=2023-06-21").body("light", equalTo("YELLOW"));
        standing("?asOf=2023-06-22").body("light", equalTo("RED")).body("reasons[0].facts.tolerated", equalTo(15));
    }

    @Test
    void whatTaskServiceAloneKnowsToBeAchievedCountsFromItsDay() {
        clock.isOn("2023-06-22");
        task.isSaidToBeAchieved("2023-06-18");
        isRenewed();

        standing("?asOf=2023-06-17").body("light", equalTo("RED"));
        standing("?asOf=2023-06-18").body("light", equalTo("GREY"));
    }

    @Test
    void whatIsSaidOfADayThatIsOverDoesNotFadeWhileTaskServiceIsSilent() {
        accepted(aReport(task).at(60).withAchievement(task.milestone(), "2023-06-14"));
        clock.isOn("2023-06-21");
        standing("").body("light", equalTo("GREEN"));

        OtherServices.taskServiceIsSilent(true);
        realTime.passes(Duration.ofMinutes(11));

        standing("?asOf=2023-06-20").body("light", equalTo("GREEN")).body("isStale", equalTo(true));
        standing("?asOf=2023-06-20&knownAt=2023-06-21").body("light", equalTo("GREY"));
        standing("").body("light", equalTo("GREY"));
    }

    @Nested
    class InHindsight {

        @Test
        void aLateReportSpeaksOfTheMonthItIsAbout() {
            clock.isOn("2023-06-20");
            accepted(aReport(task).with("period", "2023-05").at(45).withValue(task.indicator(), "20"));

            standing("?asOf=2023-05-31").body("verifiedPercent", nullValue()).body("knownAt", equalTo("2023-05-31"));
            standing("?asOf=2023-05-31&knownAt=2023-06-19").body("verifiedPercent", nullValue());
            standing("?asOf=2023-05-31&knownAt=2023-06-20")
                    .body("asOf", equalTo("2023-05-31"))
                    .body("knownAt", equalTo("2023-06-20"))
                    .body("verifiedPercent", equalTo(45))
                    .body("expectedPercent", equalTo(41.4f))
                    .body("light", equalTo("GREEN"))
                    .body("indicators[0].verifiedValue", equalTo(20));
            standing("?asOf=2023-05-30&knownAt=2023-06-20").body("verifiedPercent", nullValue());
        }

        @Test
        void anAchievementThatWasReportedLateWasAchievedOnItsDay() {
            accepted(aReport(task).with("period", "2023-06").at(50).withAchievement(task.milestone(), "2023-06-14"));

            standing("?asOf=2023-06-16").body("light", equalTo("RED"));
            standing("?asOf=2023-06-16&knownAt=2023-06-20").body("light", equalTo("GREY"));
            standing("?asOf=2023-06-20").body("light", equalTo("GREEN"));
        }

        @Test
        void aMoveMadeLaterCountsByTheDayOfKnowing() {
            task.isMoved("2023-08-31", "2023-06-18");
            isRenewed();

            standing("?asOf=2023-06-16").body("light", equalTo("RED"));
            standing("?asOf=2023-06-16&knownAt=2023-06-17").body("light", equalTo("RED"));
            standing("?asOf=2023-06-16&knownAt=2023-06-18").body("light", equalTo("GREY"));
        }

        @Test
        void theListSaysTheSame() {
            accepted(aReport(task).with("period", "2023-05").at(45));

            asViewerOf("zj-jyt")
                    .get("/standings?asOf=2023-05-31&knownAt=2023-06-20&plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("items.verifiedPercent", hasItem(45));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2023-06-21, asOf, 晚于当前业务日期 2023-06-20",
        "knownAt=2023-06-21, knownAt, 晚于当前业务日期 2023-06-20",
        "asOf=2023-06-10&knownAt=2023-06-09, knownAt, 不得早于所问的日期 2023-06-10",
        "knownAt=2023-06-19, knownAt, 不得早于所问的日期 2023-06-20"
    })
    void whatCannotBeKnownIsRefused(String query, String parameter, String words) {
        for (String path : List.of("/standings?plan=", "/goals?plan=")) {
            asViewerOf("zj-jyt")
                    .get(path + plan + "&" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter))
                    .body("errors[0].detail", equalTo(words));
        }
    }

    private void isRenewed() {
        realTime.passes(Duration.ofSeconds(5));
    }

    private List<Object> standingsOf(String day) {
        List<Map<String, Object>> items = asViewerOf("zj-jyt")
                .get("/standings?plan=" + plan + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        items.forEach(item -> item.remove("borrowedAt"));
        return List.copyOf(items);
    }

    private List<Object> goalsOf(String day) {
        return asViewerOf("zj-jyt")
                .get("/goals?plan=" + plan + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private ValidatableResponse standing(String query) {
        return asViewerOf("zj-jyt")
                .get("/standings/" + task.id() + query)
                .then()
                .statusCode(200);
    }

    private static void accepted(TestReport report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report.filed() + "/acceptance")
                .then()
                .statusCode(200);
    }
}
