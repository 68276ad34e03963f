package org.policytrack.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestRanking;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

/** On 20 June 2023, when 46.8 percent are expected of what has no milestones. */
@QuarkusTest
class RankingResourceTest extends ReportingServiceTest {

    private static final long SEED = 20230620;

    private final String plan = TestGoal.aPlan();
    private final TestTask ledByScjg =
            aTaskOf(plan, "zj-scjg").with("zj-jxt", "省经信厅").added();
    private final TestTask ledByJxt =
            aTaskOf(plan, "zj-jxt").with("zj-jyt", "省教育厅").added();

    @Nested
    class Off {

        @ParameterizedTest
        @ValueSource(strings = {"coordinator", "reviewer", "service", "reporter", "head", "viewer", "auditor"})
        void aPlanHasNoRankingForAnybodyUntilItIsTurnedOn(String role) {
            accepted(aReport(ledByScjg).at(40));

            as(role.equals("service") ? Token.ofService("another-service") : Token.of("somebody", "zj-scjg", role))
                    .get("/rankings?plan=" + plan)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/ranking-off"))
                    .body("detail", containsString("没有启用晾晒"));
        }

        @Test
        void turnedOffItHasNoneOfAnyDay() {
            TestRanking.of(plan).decided();
            clock.isOn("2023-06-22");
            TestRanking.of(plan).off().decided();

            asCoordinator()
                    .get("/rankings?plan=" + plan + "&asOf=2023-06-20")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/ranking-off"));
        }

        @Test
        void turnedOnAgainItHasNoneOfTheDaysBetween() {
            TestRanking.of(plan).decided();
            clock.isOn("2023-06-22");
            TestRanking.of(plan).off().decided();
            clock.isOn("2023-06-26");
            TestRanking.of(plan).decided();

            on("2023-06-21").body("placed", equalTo(0));
            asCoordinator()
                    .get("/rankings?plan=" + plan + "&asOf=2023-06-25")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/ranking-off-on-day"))
                    .body("detail", containsString("2023-06-25"));
            on("2023-06-26");
        }

        @Test
        void whatDoesNotExistIsNotFound() {
            asCoordinator().get("/rankings?plan=nothing").then().statusCode(404);
            asCoordinator().get("/rankings").then().statusCode(400).body("errors[0].parameter", equalTo("plan"));
        }

        @ParameterizedTest
        @CsvSource({"asOf=2023-06-21, asOf", "asOf=1999-12-31, asOf", "asOf=2023-06-19&knownAt=2023-06-18, knownAt"})
        void aDayOfWhichNothingCanBeKnownIsRefused(String query, String parameter) {
            TestRanking.of(plan).decided();

            asCoordinator()
                    .get("/rankings?plan=" + plan + "&" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter));
        }
    }

    @Nested
    class Calculating {

        @Test
        void everyTermIsInTheAnswerDownToTheLastSum() {
            accepted(aReport(ledByScjg).at(40));
            accepted(aReport(ledByScjg).by("zj-jxt").at(46));
            accepted(aReport(ledByJxt).by("zj-jxt").at(50));
            TestRanking.of(plan).decided();

            today().body("plan", equalTo(plan))
                    .body("asOf", equalTo("2023-06-20"))
                    .body("knownAt", equalTo("2023-06-20"))
                    .body("rules.leadWeight", equalTo(2))
                    .body("departments", equalTo(3))
                    .body("placed", equalTo(3))
                    .body("isUnderAppeal", equalTo(false))
                    .body("items.department", contains("zj-jxt", "zj-scjg", "zj-jyt"))
                    .body("items.place", contains(1, 2, 3))
                    // (98.3 × 1 + 100.0 × 2) / 3
                    .body("items[0].score", equalTo(99.43f))
                    .body("items[0].calculation.totalPoints", equalTo(298.3f))
                    .body("items[0].calculation.totalWeight", equalTo(3))
                    .body("items[0].calculation.terms.task", contains(ledByScjg.id(), ledByJxt.id()))
                    .body("items[0].calculation.terms.role", contains("COOPERATING", "LEAD"))
                    .body("items[0].calculation.terms.weight", contains(1, 2))
                    .body("items[0].calculation.terms.expectedPercent", contains(46.8f, 46.8f))
                    .body("items[0].calculation.terms.verifiedPercent", contains(46, 50))
                    .body("items[0].calculation.terms.attainment", contains(98.3f, 100.0f))
                    .body("items[0].calculation.terms.points", contains(98.3f, 200.0f))
                    .body("items[0].calculation.next", nullValue())
                    .body("items[1].score", equalTo(85.5f))
                    .body("items[1].calculation.next.place", equalTo(1))
                    .body("items[1].calculation.next.score", equalTo(99.43f))
                    .body("items[1].calculation.next.steps[0].task", equalTo(ledByScjg.id()))
                    .body("items[1].calculation.next.steps[0].verifiedPercent", equalTo(47))
                    .body("items[1].calculation.next.steps[0].progress", equalTo(7))
                    .body("items[1].calculation.next.steps[0].place", equalTo(1))
                    .body("items[2].score", equalTo(0.0f))
                    .body("items[2].noPlace", nullValue());
        }

        @Test
        void whoHasTooLittleVerifiedForTheSettingsHasNoPlaceAndIsToldWhy() {
            accepted(aReport(ledByScjg).at(40));
            TestRanking.of(plan).with("minimumVerifiedTasks", 1).decided();

            today().body("placed", equalTo(1))
                    .body("items.department", contains("zj-scjg", "zj-jxt", "zj-jyt"))
                    .body("items[2].score", nullValue())
                    .body("items[2].noPlace.code", equalTo("TOO_LITTLE_VERIFIED"))
                    .body("items[2].noPlace.had", equalTo(0))
                    .body("items[2].noPlace.needed", equalTo(1))
                    .body("items[2].noPlace.words", containsString("不足 1 项"));
        }

        /** One percent of one department's is enough to rank all. */
        @Test
        void whereNobodyHasAnythingVerifiedThereIsNothingToRank() {
            aReport(ledByScjg).at(40).filed();
            TestRanking.of(plan).decided();

            today().body("placed", equalTo(0))
                    .body("items.noPlace.code", contains("NOTHING_TO_RANK", "NOTHING_TO_RANK", "NOTHING_TO_RANK"))
                    .body("items[0].noPlace.words", containsString("均无审核通过的进展"))
                    .body("items[0].calculation.score", equalTo(0.0f));
            accepted(aReport(ledByJxt).by("zj-jyt").at(1));
            today().body("items.department", contains("zj-jyt", "zj-jxt", "zj-scjg"))
                    .body("items.place", contains(1, 2, 2));
        }

        @Test
        void whatIsSaidToBringTheNextPlaceBringsIt() {
            accepted(aReport(ledByScjg).at(40));
            accepted(aReport(ledByJxt).by("zj-jxt").at(50));
            accepted(aReport(ledByScjg).by("zj-jxt").at(46));
            TestRanking.of(plan).decided();
            int percent = today().extract().path("items[1].calculation.next.steps[0].verifiedPercent");

            accepted(aReport(ledByScjg).at(percent - 1));
            today().body("items.find{it.department=='zj-scjg'}.place", equalTo(2));
            accepted(aReport(ledByScjg).at(percent));
            today().body("items.find{it.department=='zj-scjg'}.place", equalTo(1));
        }

        @Test
        void whatNobodyHasAcceptedShowsNowhere() {
            accepted(aReport(ledByScjg).at(40));
            TestRanking.of(plan).decided();
            String before = ranking("2023-06-20");

            aReport(ledByScjg).at(46).filed();
            aReport(ledByScjg).by("zj-jxt").at(50).filed();
            aReport(ledByJxt).by("zj-jxt").at(60).filed();
            aReport(ledByJxt).by("zj-jyt").at(70).filed();

            assertThat(ranking("2023-06-20")).isEqualTo(before);
        }

        @Test
        void whoIsEqualSharesThePlaceAndIsToldSo() {
            accepted(aReport(ledByScjg).at(40));
            accepted(aReport(ledByJxt).by("zj-jyt").at(40));
            accepted(aReport(ledByJxt).by("zj-jxt").at(10));
            TestRanking.of(plan).decided();

            today().body("items.department", contains("zj-jyt", "zj-scjg", "zj-jxt"))
                    .body("items.place", contains(1, 1, 3))
                    .body("items.tiedWith", contains(1, 1, 0))
                    .body("items[0].calculation.next", nullValue())
                    .body("items[2].calculation.next.place", equalTo(1));
        }

        /** Neither number nor texts of reports, nor what nobody has accepted. */
        @Test
        void onlyWhatWasVerifiedLastCounts() {
            accepted(aReport(ledByScjg).at(40));
            TestRanking.of(plan).decided();
            Object before = scoreOf("zj-scjg");

            accepted(aReport(ledByScjg).at(40).with("achievements", "又开了三次会"));
            accepted(aReport(ledByScjg).at(40));
            aReport(ledByScjg).at(90).filed();

            assertThat(scoreOf("zj-scjg")).isEqualTo(before).isEqualTo(85.5f);
        }

        /** Another person than the author may accept it, and everybody sees that it was one of the same department. */
        @Test
        void whatTheDepartmentsOwnPeopleAcceptedCountsAndIsMarked() {
            as(Token.of("reviewer-zj-scjg", "zj-scjg", "reviewer"))
                    .header("If-Match", "\"v0\"")
                    .body("{}")
                    .post("/progress-reports/" + aReport(ledByScjg).at(40).filed() + "/acceptance")
                    .then()
                    .statusCode(200);
            accepted(aReport(ledByJxt).by("zj-jxt").at(30));
            TestRanking.of(plan).decided();

            today().body("items.department", contains("zj-scjg", "zj-jxt", "zj-jyt"))
                    .body("items.decidedWithinDepartment", contains(1, 0, 0))
                    .body("items[0].calculation.terms.decidedWithinDepartment", contains(true))
                    .body("items[1].calculation.terms.decidedWithinDepartment", contains(false, false));
        }

        @Test
        void whoIsExcusedIsRankedByTheRest() {
            accepted(aReport(ledByJxt).by("zj-jxt").at(50));
            asCoordinator()
                    .body("{\"department\":\"zj-jxt\",\"reason\":\"机构调整\"}")
                    .post("/tasks/" + ledByScjg.id() + "/waivers")
                    .then()
                    .statusCode(201);
            TestRanking.of(plan).decided();

            today().body("items[0].department", equalTo("zj-jxt"))
                    .body("items[0].score", equalTo(100.0f))
                    .body("items[0].calculation.countedTasks", equalTo(1))
                    .body("items[0].calculation.terms.state", contains("EXCUSED", "COUNTED"))
                    .body("items[0].calculation.terms[0].waiver", notNullValue())
                    .body("items[0].calculation.terms[0].points", nullValue());
        }

        /** On 10 January 2.7 percent are expected. */
        @Test
        void whatIsNotDueIsNeitherForNorAgainstAnybody() {
            clock.isOn("2023-01-10");
            TestRanking.of(plan).decided();

            today().body("placed", equalTo(0))
                    .body("items.noPlace.code.unique()", contains("NOTHING_COUNTS"))
                    .body("items[0].calculation.terms.state.unique()", contains("NOT_DUE"));
        }

        @Test
        void aGroupIsRankedByItsMembers() {
            String other = TestGoal.aPlan();
            TestTask task =
                    aTaskOf(other).withGroup("zj-group", "zj-jxt", "zj-jyt").added();
            accepted(aReport(task).by("zj-jyt").at(30));
            TestRanking.of(other).decided();

            asCoordinator()
                    .get("/rankings?plan=" + other)
                    .then()
                    .statusCode(200)
                    .body("items.department", contains("zj-jyt", "zj-jxt", "zj-scjg"))
                    .body("items.place", contains(1, 2, 2));
        }

        @Test
        void itComesPageByPage() {
            TestRanking.of(plan).decided();

            ValidatableResponse first = asCoordinator()
                    .get("/rankings?plan=" + plan + "&limit=2")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2));
            asCoordinator()
                    .get("/rankings?plan=" + plan + "&limit=2&cursor="
                            + first.extract().path("next"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("departments", equalTo(3))
                    .body("next", nullValue());
        }
    }

    @Nested
    class AnyDay {

        @Test
        void aDayThatIsOverIsRankedByWhatWasKnownOnItForEver() {
            accepted(aReport(ledByScjg).at(40));
            TestRanking.of(plan).decided();
            clock.isOn("2023-06-21");
            String then = on("2023-06-20").extract().jsonPath().getString("items");

            accepted(aReport(ledByScjg).at(80));
            accepted(aReport(ledByJxt).by("zj-jxt").at(80));
            TestRanking.of(plan)
                    .with("leadWeight", 5)
                    .with("minimumTasks", 2)
                    .with("fromExpectedPercent", 60)
                    .decided();
            clock.isOn("2023-07-21");

            assertThat(on("2023-06-20").extract().jsonPath().getString("items")).isEqualTo(then);
            on("2023-06-20").body("rules.leadWeight", equalTo(2));
            on("2023-06-21").body("rules.leadWeight", equalTo(5));
        }

        @Test
        void whatBecameKnownSinceIsAskedForByName() {
            String late = aReport(ledByScjg).at(46).filed();
            TestRanking.of(plan).decided();
            clock.isOn("2023-06-28");
            accept(late);

            on("2023-06-20").body("items.find{it.department=='zj-scjg'}.place", nullValue());
            on("2023-06-20&knownAt=2023-06-28")
                    .body("knownAt", equalTo("2023-06-28"))
                    .body("items.find{it.department=='zj-scjg'}.score", equalTo(98.3f));
        }

        /** What is corrected is the facts; the rules are those that everybody knew. */
        @Test
        void whatBecameKnownSinceIsRankedByTheRulesOfTheDay() {
            String late = aReport(ledByScjg).at(46).filed();
            TestRanking.of(plan).decided();
            clock.isOn("2023-06-27");
            TestRanking.of(plan).with("leadWeight", 5).with("minimumTasks", 3).decided();
            clock.isOn("2023-06-28");
            accept(late);
            TestRanking.of(plan).off().decided();
            clock.isOn("2023-06-30");
            TestRanking.of(plan).with("leadWeight", 4).decided();

            on("2023-06-20&knownAt=2023-06-28")
                    .body("rules.leadWeight", equalTo(2))
                    .body("items.find{it.department=='zj-scjg'}.score", equalTo(98.3f));
        }

        /** Days go by, departments file at random, the settings change; what was said of a day stays said. */
        @ParameterizedTest
        @ValueSource(longs = {SEED, SEED + 1})
        void whateverIsFiledLaterChangesNoDayThatIsOver(long seed) {
            Random random = new Random(seed);
            TestRanking.of(plan).decided();
            LocalDate day = LocalDate.of(2023, 6, 20);
            Map<LocalDate, String> said = new LinkedHashMap<>();
            for (int step = 0; step < 8; step++) {
                clock.isOn(day.toString());
                for (int deed = 0; deed < 3; deed++) {
                    TestTask task = random.nextBoolean() ? ledByScjg : ledByJxt;
                    String department = random.nextBoolean() ? "zj-jxt" : task == ledByScjg ? "zj-scjg" : "zj-jyt";
                    String report = aReport(task)
                            .by(department)
                            .at(1 + random.nextInt(99))
                            .filed();
                    if (random.nextInt(4) > 0) {
                        accept(report);
                    }
                }
                if (random.nextInt(3) == 0) {
                    TestRanking.of(plan)
                            .with("leadWeight", 1 + random.nextInt(10))
                            .decided();
                }
                said.put(day, ranking(day.toString()));
                day = day.plusDays(1 + random.nextInt(20));
            }

            clock.isOn("2024-05-01");
            said.forEach((past, then) ->
                    assertThat(ranking(past.toString())).as("said of %s", past).isEqualTo(then));
            assertThat(said.values().stream().distinct().count()).isGreaterThan(2);
        }
    }

    @Nested
    class Reading {

        @Test
        void everybodySeesPlacesAndADepartmentItsOwnCalculation() {
            accepted(aReport(ledByScjg).at(40));
            TestRanking.of(plan).decided();

            asViewerOf("zj-scjg")
                    .get("/rankings?plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(3))
                    .body("items.find{it.department=='zj-scjg'}.calculation.terms", hasSize(1))
                    .body("items.find{it.department=='zj-jxt'}.calculation", nullValue())
                    .body("items.find{it.department=='zj-jxt'}.place", equalTo(2));
            asReporterOf("zj-kjt")
                    .get("/rankings?plan=" + plan)
                    .then()
                    .body("items.place", contains(1, 2, 2))
                    .body("items.calculation", contains(nullValue(), nullValue(), nullValue()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"coordinator", "reviewer"})
        void theCoordinatingOfficeAndReviewersSeeAllCalculations(String role) {
            TestRanking.of(plan).decided();

            as(Token.of("somebody", "zj-fgw", role))
                    .get("/rankings?plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("items.calculation", contains(notNullValue(), notNullValue(), notNullValue()));
        }

        @Test
        void anotherServiceDoesToo() {
            TestRanking.of(plan).decided();

            as(Token.ofService("another-service"))
                    .get("/rankings?plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("items[0].calculation", notNullValue());
        }

        @Test
        void whereThePlanNarrowsReadingADepartmentSeesOnlyItself() {
            TestTask task = aNarrowedTaskLedBy("zj-scjg").with("zj-jxt", "省经信厅").added();
            realTime.passes(config.borrowed().freshFor());
            TestRanking.of(task.plan()).decided();

            asViewerOf("zj-jxt")
                    .get("/rankings?plan=" + task.plan())
                    .then()
                    .statusCode(200)
                    .body("items.department", contains("zj-jxt"))
                    .body("items[0].calculation", notNullValue());
            as(Token.of("viewer-of-nothing", "zj-nothing", "viewer"))
                    .get("/rankings?plan=" + task.plan())
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }

        @Test
        void oneDepartmentIsAskedForByItsCode() {
            TestRanking.of(plan).decided();

            asCoordinator()
                    .get("/rankings?plan=" + plan + "&department=zj-jyt")
                    .then()
                    .statusCode(200)
                    .body("items.department", contains("zj-jyt"))
                    .body("departments", equalTo(3));
        }

        @Test
        void reasonsAreSaidInTheLanguageAskedFor() {
            TestRanking.of(plan).with("minimumVerifiedTasks", 1).decided();

            asCoordinator()
                    .header("Accept-Language", "en")
                    .get("/rankings?plan=" + plan)
                    .then()
                    .header("Content-Language", equalTo("en"))
                    .body("items[0].noPlace.words", containsString("Something was verified of only 0"));
        }
    }

    private ValidatableResponse today() {
        return asCoordinator().get("/rankings?plan=" + plan).then().statusCode(200);
    }

    private ValidatableResponse on(String day) {
        return asCoordinator()
                .get("/rankings?plan=" + plan + "&asOf=" + day)
                .then()
                .statusCode(200);
    }

    private String ranking(String day) {
        ValidatableResponse answer = on(day);
        return answer.extract().jsonPath().getString("rules")
                + answer.extract().jsonPath().getString("items");
    }

    private Object scoreOf(String department) {
        return today().extract().path("items.find{it.department=='" + department + "'}.score");
    }

    private static void accepted(TestReport report) {
        accept(report.filed());
    }

    private static void accept(String report) {
        RequestSpecification reviewer = asReviewer().header("If-Match", "\"v0\"");
        reviewer.body("{}")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }
}
