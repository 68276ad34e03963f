package org.policytrack.reporting.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
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
class OverviewResourceTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();

    @Inject
    EntityManagerFactory database;

    @Inject
    AgroalDataSource pool;

    @Inject
    MeterRegistry metrics;

    @Test
    void tasksAndMeasuresAreCountedByLightAndByStatus() {
        TestTask green = aTaskOf(plan).added();
        TestTask yellow = aTaskOf(plan).added();
        aTaskOf(plan).added();
        aTaskOf(plan).asMeasure().withMilestone("2023-06-10").added();
        accepted(aReport(green).at(50));
        accepted(aReport(yellow).at(30));

        overview("")
                .body("plan.id", equalTo(plan))
                .body("plan.title", equalTo("测试计划"))
                .body("plan.start", equalTo("2023-01-01"))
                .body("plan.end", equalTo("2023-12-31"))
                .body("asOf", equalTo("2023-06-20"))
                .body("isClockSimulated", equalTo(false))
                .body("expectedPercent", equalTo(46.8f))
                .body("tasks.total", equalTo(3))
                .body("tasks.byLight", equalTo(Map.of("blue", 0, "green", 1, "yellow", 1, "red", 0, "grey", 1)))
                .body("tasks.byStatus", equalTo(Map.of("notStarted", 1, "inProgress", 2, "completed", 0)))
                .body("measures.total", equalTo(1))
                .body("measures.byLight.red", equalTo(1))
                .body("isStale", equalTo(false))
                .body("notAnswering", empty());
    }

    @Test
    void whatNeedsAttentionIsToldTheWorstFirst() {
        TestTask slightlyBehind = aTaskOf(plan).added();
        TestTask further = aTaskOf(plan).added();
        TestTask late = aTaskOf(plan).withMilestone("2023-06-15").added();
        TestTask later = aTaskOf(plan).withMilestone("2023-06-01").added();
        TestTask farBehind = aTaskOf(plan).added();
        accepted(aReport(slightlyBehind).at(36));
        accepted(aReport(further).at(30));
        accepted(aReport(farBehind).at(5));
        accepted(aReport(aTaskOf(plan).added()).at(60));

        overview("")
                .body(
                        "needsAttention.task",
                        contains(later.id(), late.id(), farBehind.id(), further.id(), slightlyBehind.id()))
                .body("needsAttention.daysLate", contains(19, 5, null, null, null))
                .body("needsAttention[0].light", equalTo("RED"))
                .body("needsAttention[0].reasons[0].code", equalTo("milestone-overdue"))
                .body("needsAttention[0].lead.name", equalTo("省市场监管局"))
                .body("needsAttention[0].status", equalTo("NOT_STARTED"))
                .body("needsAttention[2].verifiedPercent", equalTo(5))
                .body("needsAttentionTotal", equalTo(5));
    }

    @Test
    void atMostFiftyAreToldAndAllAreCounted() {
        for (int i = 0; i < 52; i++) {
            aTaskOf(plan).withMilestone("2023-06-15").added();
        }

        overview("").body("needsAttention", hasSize(50)).body("needsAttentionTotal", equalTo(52));
    }

    @Test
    void theGoalsStandAsTheyDoInTheirList() {
        TestTask task = aTaskOf(plan).withIndicator("10", "AT_LEAST").added();
        TestGoal goal = TestGoal.aGoalOf(plan).fedBy(task).added();
        accepted(aReport(task).at(50).withValue(task.indicator(), "8"));
        aReport(task).at(50).withValue(task.indicator(), "9").filed();

        Object listed = asViewerOf("zj-jyt")
                .get("/goals?plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items");

        overview("")
                .body("goals", equalTo(listed))
                .body("goals.goal", contains(goal.id()))
                .body("goals[0].verified", equalTo(8))
                .body("goals[0].claimed", equalTo(9));
    }

    @Test
    void milestonesStandInTheOrderOfTheDaysToActBy() {
        TestTask last = aTaskOf(plan).withMilestone("2023-09-30").added();
        TestTask first = aTaskOf(plan).withMilestone("2023-04-30").added();
        TestGoal goal = TestGoal.aGoalOf(plan).withMilestone("2023-07-01").added();
        TestTask done = aTaskOf(plan).withMilestone("2023-06-15").added();
        accepted(aReport(done).at(50).withAchievement(done.milestone(), "2023-06-14"));
        last.isMoved("2023-10-31", "2023-10-30", "2023-06-20");

        overview("")
                .body(
                        "milestones.id",
                        contains(first.milestone(), done.milestone(), goal.milestone(), last.milestone()))
                .body("milestones.state", contains("OVERDUE", "ACHIEVED", "DUE_SOON", "UPCOMING"))
                .body("milestones.daysLeft", contains(-51, -5, 11, 132))
                .body("milestones.belongsTo", contains(first.id(), done.id(), goal.id(), last.id()))
                .body("milestones[1].achievedOn", equalTo("2023-06-14"));
        overview("&asOf=2023-06-19")
                .body("milestones.state", contains("OVERDUE", "OVERDUE", "DUE_SOON", "UPCOMING"))
                .body("milestones[3].dueDate", equalTo("2023-09-30"));
    }

    @Test
    void theHeatMapCountsLightsByDepartmentSectionAndRole() {
        TestTask one = aTaskOf(plan).inSection(2, "元平台").with("zj-jxt", "省经信厅").added();
        TestTask two = aTaskOf(plan)
                .inSection(1, "元社区")
                .withGroup("zj-city", "zj-hz", "zj-nb")
                .added();
        aTaskOf(plan).inSection(2, "元平台").added();
        aTaskOf(plan).asMeasure().added();
        accepted(aReport(one).at(50));
        accepted(aReport(two).at(30));

        overview("")
                .body("heatMap.departments.department", contains("zj-scjg", "zj-jxt", "zj-city"))
                .body("heatMap.sections.number", contains(1, 2))
                .body("heatMap.sections.title", contains("元社区", "元平台"))
                .body("heatMap.cells.department", contains("zj-scjg", "zj-scjg", "zj-jxt", "zj-city"))
                .body("heatMap.cells.section", contains(1, 2, 2, 1))
                .body("heatMap.cells[1].lead", equalTo(lights(1, 0, 1)))
                .body("heatMap.cells[1].cooperating", equalTo(lights(0, 0, 0)))
                .body("heatMap.cells[2].cooperating", equalTo(lights(1, 0, 0)))
                .body("heatMap.cells[3].cooperating", equalTo(lights(0, 1, 0)));
    }

    @Test
    void theTrendIsTheMeanAtEachMonthEndAsKnownThen() {
        TestTask one = aTaskOf(plan).added();
        aTaskOf(plan).added();
        aTaskOf(plan).asMeasure().added();
        clock.isOn("2023-04-20");
        accepted(aReport(one).with("period", "2023-04").at(30));
        clock.isOn("2023-06-05");
        accepted(aReport(one).with("period", "2023-05").at(50));
        clock.isOn("2023-06-20");

        overview("")
                .body(
                        "trend.on",
                        contains("2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31", "2023-06-20"))
                .body("trend.verifiedPercent", contains(0.0f, 0.0f, 0.0f, 15.0f, 15.0f, 25.0f))
                .body("trend.expectedPercent", contains(8.5f, 16.2f, 24.7f, 32.9f, 41.4f, 46.8f))
                .body("trend.measured", contains(0, 0, 0, 1, 1, 1));
        overview("&asOf=2023-04-30").body("trend.verifiedPercent", contains(0.0f, 0.0f, 0.0f, 15.0f));
    }

    @Test
    void whatMovedSinceTheLastMonthEndIsCountedByKind() {
        TestTask one = aTaskOf(plan).withMilestone("2023-09-30").added();
        accepted(aReport(one).at(50));
        one.isMoved("2023-10-31", "2023-06-10");
        one.isMoved("2023-11-30", "2023-05-31");

        overview("")
                .body("moved.since", equalTo("2023-05-31"))
                .body("moved.counts.kind", contains("LIGHT", "STATUS", "PERCENT", "DUE_DATE"))
                .body("moved.counts.count", contains(1, 1, 1, 1));
    }

    @Test
    void aPastDayNeverChangesByWhatIsDoneLater() {
        TestTask task = aTaskOf(plan).withMilestone("2023-06-15").added();
        accepted(aReport(task).at(30));
        clock.isOn("2023-06-21");
        Map<String, Object> before = withoutAge(overview("&asOf=2023-06-20"));

        accepted(aReport(task).at(60).withAchievement(task.milestone(), "2023-06-14"));
        task.isMoved("2023-08-31", "2023-06-21");
        OtherServices.changesSetting(plan, "redBehind", 50, "2023-06-21");

        assertThat(withoutAge(overview("&asOf=2023-06-20"))).isEqualTo(before);
        assertThat(withoutAge(overview(""))).isNotEqualTo(before);
    }

    @Test
    void aPlanWithoutTasksHasAnOverviewToo() {
        TestGoal.aGoalOf(plan).added();

        overview("").body("tasks.total", equalTo(0)).body("trend", empty()).body("goals", hasSize(1));
    }

    @Test
    void howManyDaysAreShownDoesNotChangeHowOftenTheDatabaseIsAsked() {
        TestTask task = aTaskOf(plan).withIndicator("10", "AT_LEAST").added();
        accepted(aReport(task).at(50).withValue(task.indicator(), "8"));
        overview("");

        assertThat(queriesOf("&asOf=2023-06-20")).isEqualTo(queriesOf("&asOf=2023-01-05"));
    }

    @Test
    void itSaysWhichServiceIsSilentAndSinceWhen() {
        aTaskOf(plan).added();
        overview("").body("isStale", equalTo(false));
        OtherServices.taskServiceIsSilent(true);

        overview("").body("isStale", equalTo(true)).body("notAnswering", contains("task-service"));
    }

    @Test
    void oneThatIsKeptHoldsNoLongerThanWhatItRestsOn() {
        TestTask task = aTaskOf(plan).added();
        overview("");
        overviewAtOnce("").body("tasks.total", equalTo(1)).body("tasks.byStatus.inProgress", equalTo(0));

        accepted(aReport(task).at(50));
        overviewAtOnce("").body("tasks.byStatus.inProgress", equalTo(1));
        overviewAtOnce("");

        aTaskOf(plan).added();
        overview("").body("tasks.total", equalTo(2));
        overviewAtOnce("").body("isStale", equalTo(false));

        OtherServices.taskServiceIsSilent(true);
        overview("").body("isStale", equalTo(true));
        overviewAtOnce("").body("isStale", equalTo(true));
    }

    /** The tag says nothing of it. */
    @Test
    void howOldItIsIsToldRightToWhoComesAfterThoseWhoHaveIt() {
        aTaskOf(plan).added();
        ValidatableResponse first = overview("");
        String tag = first.extract().header("ETag");
        realTime.passes(Duration.ofMinutes(5));
        asViewerOf("zj-jyt")
                .header("If-None-Match", tag)
                .get("/overview?plan=" + plan)
                .then()
                .statusCode(304);

        String before = first.extract().path("borrowedAt");
        overviewAtOnce("").header("ETag", tag).body("borrowedAt", greaterThan(before));
    }

    /** Nothing is made that another could wait for. */
    @Test
    void whileAServiceIsSilentNobodyWaitsForAnother() throws Exception {
        aTaskOf(plan).added();
        overview("");
        OtherServices.taskServiceIsSilent(true);
        String reader = Token.of("reader", "zj-jyt", "viewer");
        String address = "/overview?plan=" + plan;
        realTime.passes(config.borrowed().freshFor());
        as(reader).get(address).then().body("isStale", equalTo(true));
        Deque<Connection> held = new ArrayDeque<>();
        while (held.size()
                < pool.getConfiguration().connectionPoolConfiguration().maxSize()) {
            held.add(pool.getConnection());
        }
        List<CompletableFuture<Response>> asking;
        try {
            asking = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> as(reader).get(address), Thread::startVirtualThread))
                    .limit(5)
                    .toList();
            await().until(() ->
                    metrics.get("policytrack.limits.under.way").gauge().value() == 5);
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        for (CompletableFuture<Response> answer : asking) {
            answer.get().then().statusCode(200).body("isStale", equalTo(true));
        }
    }

    @Test
    void theSameOverviewIsNotSentTwice() {
        aTaskOf(plan).added();
        String tag = overview("").extract().header("ETag");

        asViewerOf("zj-jyt")
                .header("If-None-Match", tag)
                .get("/overview?plan=" + plan)
                .then()
                .statusCode(304);
    }

    @Test
    void whoDoesNotSeeATaskFindsNothingOfItInTheOverview() {
        TestTask own = aNarrowedTaskLedBy("zj-scjg")
                .inSection(901, "自己")
                .withMilestone("2023-06-15")
                .added();
        TestTask other = aNarrowedTaskLedBy("zj-kjt")
                .inSection(902, "别人")
                .withMilestone("2023-06-15")
                .added();
        realTime.passes(config.borrowed().freshFor());
        String path = "/overview?plan=" + TestTask.NARROWED_PLAN;

        String seen =
                asViewerOf("zj-scjg").get(path).then().statusCode(200).extract().asString();
        assertThat(seen).contains(own.id(), "自己").doesNotContain(other.id(), "别人");
        asCoordinator()
                .get(path)
                .then()
                .body("milestones.belongsTo", hasItem(own.id()))
                .body("milestones.belongsTo", hasItem(other.id()))
                .body("heatMap.sections.number", hasItem(902));
        asViewerOf("zj-jyt")
                .get(path)
                .then()
                .body("milestones.belongsTo", not(hasItem(own.id())))
                .body("tasks.byLight.red", equalTo(0));
    }

    /** Of which no calendar and no database has a day before. */
    @ParameterizedTest
    @CsvSource({
        "overview, asOf",
        "standings, asOf",
        "goals, asOf",
        "ledger, asOf",
        "ledger, knownAt",
        "comparisons, from"
    })
    void aDayBeforeAllDaysIsRefused(String list, String parameter) {
        aTaskOf(plan).withMilestone("2023-09-30").added();

        for (String day : List.of("-999999999-01-01", "0000-01-01", "1999-12-31")) {
            asViewerOf("zj-jyt")
                    .get("/" + list + "?plan=" + plan + "&" + parameter + "=" + day)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter));
        }
        asViewerOf("zj-jyt")
                .get("/" + list + "?plan=" + plan + "&" + parameter + "=2000-01-01")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2023-06-01, plan",
        "plan=x&asOf=2023-06-21, asOf",
        "plan=x&asOf=June, asOf",
        "plan=x&knownAt=2023-06-01, knownAt"
    })
    void whatCannotBeObeyedIsRefused(String query, String parameter) {
        asViewerOf("zj-jyt")
                .get("/overview?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aPlanThatDoesNotExistIsNotFound() {
        asViewerOf("zj-jyt")
                .get("/overview?plan=nothing")
                .then()
                .statusCode(404)
                .body("plan", nullValue());
    }

    private ValidatableResponse overview(String query) {
        realTime.passes(config.borrowed().freshFor());
        return overviewAtOnce(query);
    }

    /** In the same moment: no copy of what is another service's has aged. */
    private ValidatableResponse overviewAtOnce(String query) {
        return asViewerOf("zj-jyt").get("/overview?plan=" + plan + query).then().statusCode(200);
    }

    private long queriesOf(String query) {
        Statistics statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        overview(query);
        return statistics.getPrepareStatementCount() - before;
    }

    private static Map<String, Object> withoutAge(ValidatableResponse answer) {
        Map<String, Object> overview = answer.extract().path("");
        overview.remove("borrowedAt");
        return overview;
    }

    private static Map<String, Integer> lights(int green, int yellow, int grey) {
        return Map.of("blue", 0, "green", green, "yellow", yellow, "red", 0, "grey", grey);
    }

    private static void accepted(TestReport report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report.filed() + "/acceptance")
                .then()
                .statusCode(200);
    }
}
