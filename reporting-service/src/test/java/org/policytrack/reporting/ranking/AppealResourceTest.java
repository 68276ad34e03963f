package org.policytrack.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asHeadOf;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestRanking;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class AppealResourceTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DAY = "2023-06-19";
    private static final String APPEALS = "/rankings/zj-scjg/appeals";

    private final String plan = TestGoal.aPlan();

    @Inject
    DataSource database;

    @BeforeEach
    void theRankingIsOn() {
        aTaskOf(plan).with("zj-fgw", "省发展改革委").added();
        TestRanking.of(plan).decided();
    }

    @Nested
    class Appealing {

        @ParameterizedTest
        @ValueSource(strings = {"reporter", "head"})
        void aReporterOrTheHeadContestsADay(String role) {
            appeal(as(Token.of("person-zj-scjg", "zj-scjg", role)))
                    .statusCode(201)
                    .header("ETag", equalTo("\"v0\""))
                    .header("Location", containsString("/api/v1/rankings/zj-scjg/appeals/"))
                    .body("plan", equalTo(plan))
                    .body("department", equalTo("zj-scjg"))
                    .body("day", equalTo(DAY))
                    .body("text", equalTo("6月进展已提交，未计入"))
                    .body("state", equalTo("OPEN"))
                    .body("author", equalTo("person-zj-scjg"))
                    .body("filedAt", equalTo("2023-06-20T02:00:00Z"))
                    .body("answeredWithinDepartment", nullValue());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"viewer", "reviewer", "coordinator", "administrator", "security-administrator", "auditor"})
        void nobodyElseDoes(String role) {
            appeal(as(Token.of("person-zj-scjg", "zj-scjg", role))).statusCode(403);
        }

        @Test
        void aDepartmentDoesSoForItselfOnly() {
            appeal(asReporterOf("zj-jyt")).statusCode(403).body("type", equalTo("/problems/not-own-appeal"));
        }

        @Test
        void whoIsResponsibleForNothingIsNotRanked() {
            asHeadOf("zj-kjt")
                    .body(TestRanking.of(plan).appealJson(DAY))
                    .post("/rankings/zj-kjt/appeals")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/not-ranked"));
        }

        @ParameterizedTest
        @CsvSource({"2022-12-31, 422", "2023-01-01, 201", "2023-06-20, 201", "2023-06-21, 422"})
        void theDayIsOneOfThePlanThatHasCome(String day, int status) {
            ValidatableResponse answer = asHeadOf("zj-scjg")
                    .body(TestRanking.of(plan).appealJson(day))
                    .post(APPEALS)
                    .then()
                    .statusCode(status);
            if (status == 422) {
                answer.body("errors[0].pointer", equalTo("/day"));
            }
        }

        @Test
        void aPlanThatDoesNotExistIsNamed() {
            asHeadOf("zj-scjg")
                    .body(TestRanking.of("nothing").appealJson(DAY))
                    .post(APPEALS)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/plan"));
        }

        @Test
        void whereThereIsNoRankingThereIsNothingToContest() {
            TestRanking.of(plan).off().decided();

            appeal(asHeadOf("zj-scjg")).statusCode(409).body("type", equalTo("/problems/ranking-off"));
        }

        @Test
        void oneAboutADayIsAnsweredBeforeTheNext() {
            String id = filed();

            appeal(asReporterOf("zj-scjg"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/appeal-open-already"))
                    .body("detail", containsString(id));
            TestRanking.of(plan).appealedBy("zj-scjg", "2023-06-18");
            TestRanking.of(plan).appealedBy("zj-fgw", DAY);
            reject(asCoordinator(), id).statusCode(200);
            appeal(asReporterOf("zj-scjg")).statusCode(201);
        }

        @Test
        void ofTwoAtOnceOneIsTaken() throws Exception {
            for (int round = 1; round <= 5; round++) {
                String day = "2023-05-0" + round;
                List<Integer> statuses = bothAtOnce(
                        () -> asHeadOf("zj-scjg")
                                .body(TestRanking.of(plan).appealJson(day))
                                .post(APPEALS)
                                .statusCode(),
                        () -> asReporterOf("zj-scjg")
                                .body(TestRanking.of(plan).appealJson(day))
                                .post(APPEALS)
                                .statusCode());

                assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            }
        }

        @Test
        void twiceWithOneKeyAppealsOnce() {
            String key = UUID.randomUUID().toString();

            Object first = appeal(asHeadOf("zj-scjg").header("Idempotency-Key", key))
                    .statusCode(201)
                    .extract()
                    .path("id");
            Object second = appeal(asHeadOf("zj-scjg").header("Idempotency-Key", key))
                    .statusCode(201)
                    .extract()
                    .path("id");

            assertThat(second).isEqualTo(first);
        }

        @Test
        void theCoordinatingOfficeIsToldAndTheAuditHasIt() {
            String id = filed();

            JsonNode notice = notice(id, "RANKING_APPEAL");
            assertThat(notice.path("department").asText()).isEqualTo("zj-fgw");
            assertThat(notice.path("roles")).hasSize(1);
            assertThat(notice.at("/roles/0").asText()).isEqualTo("coordinator");
            assertThat(notice.path("text").asText()).contains(DAY).contains("6月进展已提交，未计入");
            AuditTable.Entry entry = entries(id).getFirst();
            assertThat(entries(id)).hasSize(1);
            assertThat(entry.action()).isEqualTo("appealRanking");
            assertThat(entry.actor()).isEqualTo("head-zj-scjg");
            assertThat(entry.after().path("state").asText()).isEqualTo("OPEN");
        }

        @Test
        void thatCannotBeRecordedIsNotFiled() {
            new AuditTable(database)
                    .isOutOfReachDuring(() -> appeal(asHeadOf("zj-scjg")).statusCode(500));

            listed(asCoordinator(), "?plan=" + plan).body("items", empty());
        }
    }

    @Nested
    class Answering {

        @Test
        void anUpheldOneSaysWhatWasCorrected() {
            String id = filed();
            clock.isOn("2023-06-26");

            uphold(asCoordinator(), id)
                    .statusCode(200)
                    .header("ETag", equalTo("\"v1\""))
                    .body("state", equalTo("UPHELD"))
                    .body("corrected", equalTo("已补审通过"))
                    .body("reason", nullValue())
                    .body("answeredBy", equalTo("coordinator"))
                    .body("answeredOn", equalTo("2023-06-26"))
                    .body("correctedOn", equalTo("2023-06-26"))
                    .body("answeredWithinDepartment", equalTo(false));
            JsonNode notice = notice(id, "RANKING_APPEAL_UPHELD");
            assertThat(notice.path("department").asText()).isEqualTo("zj-scjg");
            assertThat(rolesOf(notice)).containsExactly("reporter", "head");
            assertThat(notice.path("text").asText()).contains("已补审通过");
        }

        @ParameterizedTest
        @CsvSource({"2023-06-18, 422", "2023-06-19, 200", "2023-06-23, 200", "2023-06-26, 200", "2023-06-27, 422"})
        void anUpheldOneNamesTheDayOfTheCorrectionFromTheContestedOneUntilToday(String day, int status) {
            String id = filed();
            clock.isOn("2023-06-26");

            ValidatableResponse answer = uphold(asCoordinator(), id, day).statusCode(status);
            if (status == 200) {
                answer.body("correctedOn", equalTo(day)).body("answeredOn", equalTo("2023-06-26"));
                assertThat(notice(id, "RANKING_APPEAL_UPHELD").path("text").asText())
                        .contains(day);
            } else {
                answer.body("errors[0].pointer", equalTo("/correctedOn"));
                asCoordinator().get(APPEALS + "/" + id).then().body("state", equalTo("OPEN"));
            }
        }

        @Test
        void aRejectedOneSaysWhy() {
            String id = filed();

            reject(asCoordinator(), id)
                    .statusCode(200)
                    .body("state", equalTo("REJECTED"))
                    .body("reason", equalTo("该日之后才填报"))
                    .body("corrected", nullValue())
                    .body("correctedOn", nullValue());
            assertThat(notice(id, "RANKING_APPEAL_REJECTED").path("text").asText())
                    .contains("该日之后才填报");
        }

        @Test
        void theAuditHasItBeforeAndAfter() {
            String id = filed();

            uphold(asCoordinator(), id).statusCode(200);

            assertThat(entries(id))
                    .extracting(AuditTable.Entry::action)
                    .containsExactly("appealRanking", "upholdRankingAppeal");
            assertThat(entries(id).getLast().before().path("state").asText()).isEqualTo("OPEN");
            assertThat(entries(id).getLast().after().path("corrected").asText()).isEqualTo("已补审通过");
        }

        @Test
        void itHappensOnceAndToTheVersionThatWasRead() {
            String id = filed();

            asCoordinator()
                    .body("{\"reason\":\"不成立\"}")
                    .post(APPEALS + "/" + id + "/rejection")
                    .then()
                    .statusCode(428);
            uphold(asCoordinator(), id).statusCode(200);
            reject(asCoordinator(), id).statusCode(412);
            asCoordinator()
                    .header("If-Match", "\"v1\"")
                    .body("{\"reason\":\"不成立\"}")
                    .post(APPEALS + "/" + id + "/rejection")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/appeal-answered-already"));
        }

        @Test
        void itTakesWords() {
            String id = filed();

            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"corrected\":\" \"}")
                    .post(APPEALS + "/" + id + "/upholding")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/corrected"));
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{}")
                    .post(APPEALS + "/" + id + "/rejection")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/reason"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"viewer", "reporter", "head", "reviewer", "administrator", "auditor"})
        void nobodyElseDoes(String role) {
            String id = filed();

            uphold(as(Token.of("somebody", "zj-fgw", role)), id).statusCode(403);
            reject(as(Token.of("somebody", "zj-scjg", role)), id).statusCode(403);
        }

        /** The coordinating office leads tasks of its own, and is ranked like any other. */
        @Test
        void whoAppealedDoesNotAnswerButSomebodyElseOfTheDepartmentMayAndThatIsMarked() {
            String id = as(Token.of("both", "zj-fgw", "reporter", "coordinator"))
                    .body(TestRanking.of(plan).appealJson(DAY))
                    .post("/rankings/zj-fgw/appeals")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id")
                    .toString();

            as(Token.of("both", "zj-fgw", "reporter", "coordinator"))
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"不成立\"}")
                    .post("/rankings/zj-fgw/appeals/" + id + "/rejection")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-appeal-not-answerable"));
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"不成立\"}")
                    .post("/rankings/zj-fgw/appeals/" + id + "/rejection")
                    .then()
                    .statusCode(200)
                    .body("answeredWithinDepartment", equalTo(true));
        }

        @Test
        void anAppealIsFoundUnderItsDepartmentOnly() {
            String id = filed();

            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"不成立\"}")
                    .post("/rankings/zj-fgw/appeals/" + id + "/rejection")
                    .then()
                    .statusCode(404);
            asCoordinator().get("/rankings/zj-fgw/appeals/" + id).then().statusCode(404);
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(strings = {"reporter", "head", "viewer", "coordinator"})
        void theDepartmentAndTheCoordinatingOfficeReadThem(String role) {
            String id = filed();
            RequestSpecification reader =
                    as(Token.of("reader", role.equals("coordinator") ? "zj-fgw" : "zj-scjg", role));

            reader.get(APPEALS + "/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"v0\""))
                    .body("text", equalTo("6月进展已提交，未计入"));
        }

        @Test
        void otherDepartmentsDoNot() {
            String id = filed();

            asViewerOf("zj-jyt").get(APPEALS + "/" + id).then().statusCode(403);
            asViewerOf("zj-jyt").get(APPEALS).then().statusCode(403);
            asReviewer().get(APPEALS).then().statusCode(403);
        }

        @Test
        void theyAreListedByPlanAndState() {
            String answered = filed();
            reject(asCoordinator(), answered).statusCode(200);
            String open = filed();

            listed(asCoordinator(), "?plan=" + plan)
                    .body("items.id", contains(Integer.valueOf(answered), Integer.valueOf(open)));
            listed(asHeadOf("zj-scjg"), "?plan=" + plan + "&state=OPEN")
                    .body("items.id", contains(Integer.valueOf(open)));
            ValidatableResponse first =
                    listed(asCoordinator(), "?plan=" + plan + "&limit=1").body("items", hasSize(1));
            listed(
                            asCoordinator(),
                            "?plan=" + plan + "&limit=1&cursor="
                                    + first.extract().path("next"))
                    .body("items.id", contains(Integer.valueOf(open)));
        }
    }

    @Nested
    class RankingUnderAppeal {

        @Test
        void saysSoFromTheContestedDayOnUntilItIsAnswered() {
            String id = filed();

            isUnderAppeal("2023-06-18", false);
            isUnderAppeal(DAY, true);
            isUnderAppeal("2023-06-20", true);

            uphold(asCoordinator(), id).statusCode(200);
            isUnderAppeal(DAY, false);
            isUnderAppeal("2023-06-20", false);
        }

        @Test
        void everybodySeesThatAndTheDepartmentSeesTheAnswer() {
            String id = filed();

            ranking(asViewerOf("zj-kjt"), DAY)
                    .body("isUnderAppeal", equalTo(true))
                    .body("items.find{it.department=='zj-scjg'}.isUnderAppeal", equalTo(true))
                    .body("items.find{it.department=='zj-fgw'}.isUnderAppeal", equalTo(false));
            uphold(asCoordinator(), id).statusCode(200);
            ranking(asViewerOf("zj-scjg"), DAY)
                    .body("items.find{it.department=='zj-scjg'}.calculation.appeals.id", contains(Integer.valueOf(id)))
                    .body("items.find{it.department=='zj-scjg'}.calculation.appeals.state", contains("UPHELD"))
                    .body(
                            "items.find{it.department=='zj-scjg'}.calculation.appeals.answeredOn",
                            contains("2023-06-20"));
            ranking(asViewerOf("zj-scjg"), "2023-06-20")
                    .body("items.find{it.department=='zj-scjg'}.calculation.appeals", empty());
        }

        /** It is corrected on the 26th, and upheld some days later: until then the days were ranked by what was wrong. */
        @ParameterizedTest
        @ValueSource(strings = {"2023-06-26", "2023-06-29"})
        void thatWasUpheldSaysToEverybodyOnWhichDayItWasCorrected(String answeredOn) {
            String upheld = filed();
            String rejected = TestRanking.of(plan).appealedBy("zj-fgw", DAY);
            clock.isOn(answeredOn);
            uphold(asCoordinator(), upheld, "2023-06-26").statusCode(200);
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"不成立\"}")
                    .post("/rankings/zj-fgw/appeals/" + rejected + "/rejection")
                    .then()
                    .statusCode(200);

            for (String day : List.of(DAY, "2023-06-25", DAY + "&knownAt=2023-06-25")) {
                ranking(asViewerOf("zj-kjt"), day)
                        .body("isUnderAppeal", equalTo(false))
                        .body("correctedOn", equalTo("2023-06-26"))
                        .body("items.find{it.department=='zj-scjg'}.correctedOn", equalTo("2023-06-26"))
                        .body("items.find{it.department=='zj-fgw'}.correctedOn", nullValue());
            }
            for (String day : List.of("2023-06-18", DAY + "&knownAt=2023-06-26", "2023-06-26")) {
                ranking(asViewerOf("zj-kjt"), day)
                        .body("correctedOn", nullValue())
                        .body("items.correctedOn", contains(nullValue(), nullValue()));
            }
        }

        /** Accepted on the 23rd, upheld on the 26th: knownAt of the day that is told shows it, and of no day before. */
        @Test
        void showsItsCorrectionFromTheDayThatIsToldOn() {
            TestTask task = aTaskOf(plan).added();
            String late = aReport(task).at(40).filed();
            String id = filed();
            clock.isOn("2023-06-23");
            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .body("{}")
                    .post("/progress-reports/" + late + "/acceptance")
                    .then()
                    .statusCode(200);
            clock.isOn("2023-06-26");
            uphold(asCoordinator(), id, "2023-06-23").statusCode(200);

            String told = ranking(asCoordinator(), "2023-06-20").extract().path("correctedOn");

            ranking(asCoordinator(), "2023-06-20&knownAt=" + told)
                    .body("correctedOn", nullValue())
                    .body("items[0].department", equalTo("zj-scjg"))
                    .body("items[0].place", equalTo(1));
            ranking(asCoordinator(), "2023-06-20&knownAt=2023-06-22")
                    .body("correctedOn", equalTo(told))
                    .body("placed", equalTo(0));
        }

        /** The department was ranked, and has a right to its answer. */
        @Test
        void thatWasTurnedOffMeanwhileStillGetsItsAnswer() {
            String id = filed();
            TestRanking.of(plan).off().decided();

            asHeadOf("zj-scjg").get(APPEALS + "/" + id).then().statusCode(200);
            uphold(asCoordinator(), id).statusCode(200).body("state", equalTo("UPHELD"));
        }

        private void isUnderAppeal(String day, boolean isSo) {
            ranking(asCoordinator(), day).body("isUnderAppeal", equalTo(isSo));
        }

        private ValidatableResponse ranking(RequestSpecification reader, String day) {
            return reader.get("/rankings?plan=" + plan + "&asOf=" + day).then().statusCode(200);
        }
    }

    private String filed() {
        return TestRanking.of(plan).appealedBy("zj-scjg", DAY);
    }

    private ValidatableResponse appeal(RequestSpecification author) {
        return author.body(TestRanking.of(plan).appealJson(DAY)).post(APPEALS).then();
    }

    private static ValidatableResponse uphold(RequestSpecification coordinator, String id) {
        return coordinator
                .header("If-Match", "\"v0\"")
                .body("{\"corrected\":\"已补审通过\"}")
                .post(APPEALS + "/" + id + "/upholding")
                .then();
    }

    private static ValidatableResponse uphold(RequestSpecification coordinator, String id, String correctedOn) {
        return coordinator
                .header("If-Match", "\"v0\"")
                .body("{\"corrected\":\"已补审通过\",\"correctedOn\":\"" + correctedOn + "\"}")
                .post(APPEALS + "/" + id + "/upholding")
                .then();
    }

    private static ValidatableResponse reject(RequestSpecification coordinator, String id) {
        return coordinator
                .header("If-Match", "\"v0\"")
                .body("{\"reason\":\"该日之后才填报\"}")
                .post(APPEALS + "/" + id + "/rejection")
                .then();
    }

    private static ValidatableResponse listed(RequestSpecification reader, String query) {
        return reader.get(APPEALS + query).then().statusCode(200);
    }

    private static JsonNode notice(String id, String kind) {
        await().atMost(SOON).until(() -> !OtherServices.noticesAbout(id, kind).isEmpty());
        return OtherServices.noticesAbout(id, kind).getFirst();
    }

    private static List<String> rolesOf(JsonNode notice) {
        List<String> roles = new ArrayList<>();
        notice.path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private List<AuditTable.Entry> entries(String id) {
        return new AuditTable(database).about("RankingAppeal", id);
    }

    private static List<Integer> bothAtOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(one);
            Future<Integer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
