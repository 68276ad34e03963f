package org.policytrack.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterAndReviewerOf;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asReviewerOf;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class ReviewResourceTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Nested
    class Accepting {

        @Test
        void anAcceptedReportSaysWhoAcceptedItWhen() {
            String report = aReport(aTask().added()).filed();
            clock.isOn("2023-06-21");

            accept(asReviewer(), report)
                    .statusCode(200)
                    .header("ETag", "\"v1\"")
                    .body("state", equalTo("ACCEPTED"))
                    .body("decidedBy", equalTo("reviewer-zj-fgw"))
                    .body("decidedAt", equalTo("2023-06-21T02:00:00Z"))
                    .body("decidedOn", equalTo("2023-06-21"))
                    .body("acceptedWithinDepartment", equalTo(false))
                    .body("sequence", equalTo(1));
        }

        @Test
        void aBodyMayBeLeftOutTogetherWithItsMediaType() {
            String report = aReport(aTask().added()).filed();

            accept(asReviewer().noContentType(), report).statusCode(200);
        }

        @Test
        void anEmptyObjectIsTakenAndAFieldIsNot() {
            TestTask task = aTask().added();
            String report = aReport(task).filed();

            accept(asReviewer().body("{\"percent\":1}"), report).statusCode(400);
            accept(asReviewer().body("{}"), report).statusCode(200);
        }

        @Test
        void aLaterAcceptanceOfTheSameTaskHasAHigherSequence() {
            TestTask task = aTask().added();
            String first = aReport(task).filed();
            String second = aReport(task).at(50).filed();

            accept(asReviewer(), second).body("sequence", equalTo(1));
            accept(asReviewer(), first).body("sequence", equalTo(2));
        }

        @Test
        void anAuthorIsToldOfAuthorshipEvenAsAReviewer() {
            TestTask task = aTask().added();
            String report = filedBy(asReporterAndReviewerOf("zj-scjg"), aReport(task));

            accept(asReporterAndReviewerOf("zj-scjg"), report)
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-report-not-reviewable"))
                    .body("detail", containsString("both-zj-scjg"));
            giveBack(asReporterAndReviewerOf("zj-scjg"), report, "改")
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-report-not-reviewable"));
        }

        @Test
        void anotherPersonOfTheSameDepartmentMayAcceptAndItIsMarked() {
            String report = aReport(aTask().added()).filed();

            accept(asReviewerOf("zj-scjg"), report).statusCode(200).body("acceptedWithinDepartment", equalTo(true));
        }

        @Test
        void acceptingNeedsTheRoleReviewerOrAStandIn() {
            String report = aReport(aTask().added()).filed();

            accept(asReporterOf("zj-scjg"), report).statusCode(403).body("type", equalTo("/problems/not-standing-in"));
            accept(asCoordinator(), report).statusCode(403).body("type", equalTo("/problems/not-standing-in"));
            accept(asViewerOf("zj-scjg"), report).statusCode(403).body("type", equalTo("/problems/role-missing"));
        }

        @Test
        void aReviewerMustSayWhichVersionWasRead() {
            String report = aReport(aTask().added()).filed();

            asReviewer()
                    .post("/progress-reports/" + report + "/acceptance")
                    .then()
                    .statusCode(428);
            asReviewer()
                    .header("If-Match", "\"v7\"")
                    .post("/progress-reports/" + report + "/acceptance")
                    .then()
                    .statusCode(412);
        }

        @Test
        void whatWasDecidedStaysDecided() {
            String report = aReport(aTask().added()).filed();
            accept(asReviewer(), report).statusCode(200);

            accept(asReviewer(), report).statusCode(409).body("type", equalTo("/problems/report-already-decided"));
            giveBack(asReviewer(), report, "改").statusCode(409);
            withdraw(asReporterOf("zj-scjg"), report).statusCode(409);
        }

        @Test
        void ofTwoReviewersWithTheSameVersionOneWins() throws Exception {
            for (int round = 0; round < 5; round++) {
                String report = aReport(aTask().added()).filed();

                List<Integer> statuses = bothAtOnce(
                        () -> asReviewerOf("zj-fgw")
                                .header("If-Match", "\"v0\"")
                                .post("/progress-reports/" + report + "/acceptance"),
                        () -> asReviewerOf("zj-jxt")
                                .header("If-Match", "\"v0\"")
                                .body("{\"reason\":\"改\"}")
                                .post("/progress-reports/" + report + "/return"));

                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            }
        }

        @Test
        void ofTwoAcceptancesWithTheSameVersionOneWins() throws Exception {
            for (int round = 0; round < 5; round++) {
                String report = aReport(aTask().added()).filed();
                Supplier<Response> acceptance = () ->
                        asReviewer().header("If-Match", "\"v0\"").post("/progress-reports/" + report + "/acceptance");

                assertThat(bothAtOnce(acceptance, acceptance)).containsExactlyInAnyOrder(200, 412);
            }
        }

        @Test
        void whatDoesNotExistIsNotFound() {
            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .post("/progress-reports/nothing/acceptance")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class Returning {

        @Test
        void aReturnedReportSaysWhyAndItsAuthorIsTold() {
            String report = aReport(aTask().added()).filed();

            giveBack(asReviewer(), report, "请补充专利受理通知书")
                    .statusCode(200)
                    .body("state", equalTo("RETURNED"))
                    .body("reason", equalTo("请补充专利受理通知书"))
                    .body("sequence", nullValue());

            JsonNode notice = noticeAbout(report);
            assertThat(notice.path("kind").asText()).isEqualTo("REPORT_RETURNED");
            assertThat(notice.path("department").asText()).isEqualTo("zj-scjg");
            assertThat(notice.path("recipient").asText()).isEqualTo("reporter-zj-scjg");
            assertThat(notice.path("text").asText()).contains("请补充专利受理通知书");
            assertThat(notice.path("textEn").asText()).contains("was returned");
        }

        @Test
        void aReturnNeedsAReason() {
            String report = aReport(aTask().added()).filed();

            giveBack(asReviewer(), report, " ").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        }

        @Test
        void reasonsAreTiedToFieldsAndToldInWords() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST")
                    .withMilestone("2023-06-30")
                    .added();
            String report = aReport(task)
                    .with("problems", "人手不足")
                    .withValue(task.indicator(), "68")
                    .withAchievement(task.milestone(), "2023-06-19")
                    .filed();

            giveBackFor(
                            report,
                            "/indicatorValues/0/value",
                            "/indicatorValues/0/evidence/0/link",
                            "/milestonesAchieved/0/achievedOn",
                            "/problems")
                    .statusCode(200)
                    .body("fields", hasSize(4))
                    .body("fields[0].pointer", equalTo("/indicatorValues/0/value"))
                    .body("fields[0].reason", equalTo("原因0"));

            asReporterOf("zj-scjg")
                    .get("/progress-reports/" + report)
                    .then()
                    .body("fields[3].pointer", equalTo("/problems"))
                    .body("fields[3].reason", equalTo("原因3"));
            JsonNode notice = noticeAbout(report);
            assertThat(notice.path("text").asText())
                    .contains(
                            "退回原因：有误",
                            "指标“专利” · 累计值：原因0",
                            "指标“专利” · 佐证材料 · 第 1 项 · 链接：原因1",
                            "节点“节点” · 完成日期：原因2",
                            "存在问题：原因3")
                    .doesNotContain("/indicatorValues");
            assertThat(notice.path("textEn").asText())
                    .contains("indicator \"专利\" · cumulative value: 原因0", "problems: 原因3");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/task",
                    "/department",
                    "/period",
                    "/percentComplete",
                    "/status",
                    "/achievements",
                    "/problems",
                    "/nextSteps",
                    "/indicatorValues",
                    "/indicatorValues/0",
                    "/indicatorValues/0/indicator",
                    "/indicatorValues/0/value",
                    "/indicatorValues/0/reason",
                    "/indicatorValues/0/evidence",
                    "/indicatorValues/0/evidence/0",
                    "/indicatorValues/0/evidence/0/title",
                    "/indicatorValues/0/evidence/0/link",
                    "/milestonesAchieved",
                    "/milestonesAchieved/0",
                    "/milestonesAchieved/0/milestone",
                    "/milestonesAchieved/0/achievedOn",
                    "/milestonesAchieved/0/evidence"
                })
        void everythingThatWasFiledCanBeNamed(String pointer) {
            giveBackFor(fullReport(), pointer).statusCode(200).body("fields[0].pointer", equalTo(pointer));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/",
                    "percentComplete",
                    "/answers",
                    "/state",
                    "/author",
                    "/version",
                    "/percentComplete/0",
                    "/percentComplete/",
                    "/indicatorValues/1",
                    "/indicatorValues/00",
                    "/indicatorValues/-1",
                    "/indicatorValues/-",
                    "/indicatorValues/0/evidence/1",
                    "/indicatorValues/0/evidence/0/evidence",
                    "/milestonesAchieved/0/evidence/0",
                    "/nonsense",
                    "/~2"
                })
        void whatTheReportDoesNotSayCannotBeNamed(String pointer) {
            String report = fullReport();

            giveBackFor(report, "/percentComplete", pointer)
                    .statusCode(422)
                    .body("errors", hasSize(1))
                    .body("errors[0].pointer", equalTo("/fields/1/pointer"));
            asReviewer()
                    .get("/progress-reports/" + report)
                    .then()
                    .body("state", equalTo("SUBMITTED"))
                    .body("fields", hasSize(0));
        }

        @Test
        void fiftyFieldsAreNamedAtMostAndEachNeedsAReason() {
            String report = aReport(aTask().added()).filed();
            String[] pointers = Collections.nCopies(51, "/status").toArray(String[]::new);

            giveBackFor(report, pointers).statusCode(422).body("errors[0].pointer", equalTo("/fields"));
            decide(
                            asReviewer()
                                    .body("{\"reason\":\"改\",\"fields\":[{\"pointer\":\"/status\",\"reason\":\"\"}]}"),
                            report,
                            "return")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/fields/0/reason"));
        }

        @Test
        void aNoticeOfMoreThanDepartmentServiceTakesIsCut() {
            String report = aReport(aTask().added()).filed();
            String reasons = Stream.generate(() -> "{\"pointer\":\"/status\",\"reason\":\"" + "很".repeat(1000) + "\"}")
                    .limit(50)
                    .collect(Collectors.joining(","));

            decide(asReviewer().body("{\"reason\":\"改\",\"fields\":[" + reasons + "]}"), report, "return")
                    .statusCode(200);

            assertThat(noticeAbout(report).path("text").asText()).hasSize(4000).endsWith("…");
        }

        private static String fullReport() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST")
                    .withMilestone("2023-06-30")
                    .added();
            return aReport(task)
                    .with("problems", "人手不足")
                    .with("nextSteps", "继续")
                    .withValue(task.indicator(), "68")
                    .because("更正")
                    .withAchievement(task.milestone(), "2023-06-19")
                    .filed();
        }

        private static ValidatableResponse giveBackFor(String report, String... pointers) {
            String fields = IntStream.range(0, pointers.length)
                    .mapToObj(i -> "{\"pointer\":\"" + pointers[i] + "\",\"reason\":\"原因" + i + "\"}")
                    .collect(Collectors.joining(","));
            return decide(asReviewer().body("{\"reason\":\"有误\",\"fields\":[" + fields + "]}"), report, "return");
        }

        @Test
        void nothingIsToldToTaskService() {
            TestTask task = aTask().added();
            String report = aReport(task).filed();

            giveBack(asReviewer(), report, "改").statusCode(200);

            noticeAbout(report);
            assertThat(OtherServices.progressOf(task)).isEmpty();
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void theAuthorTakesAReportBack() {
            String report = aReport(aTask().added()).filed();

            withdraw(asReporterOf("zj-scjg"), report)
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("decidedBy", equalTo("reporter-zj-scjg"));
        }

        @Test
        void nobodyElseDoes() {
            String report = aReport(aTask().added()).filed();

            withdraw(asReporterAndReviewerOf("zj-fgw"), report)
                    .statusCode(403)
                    .body("type", equalTo("/problems/only-the-author-withdraws"));
            withdraw(asReporterOf("zj-jyt"), report).statusCode(404);
        }
    }

    @Nested
    class Completing {

        @Test
        void aTaskBelowItsTargetIsNotCompleted() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            String report =
                    aReport(task).at(100).withValue(task.indicator(), "169").filed();

            accept(asReviewer(), report)
                    .statusCode(409)
                    .body("type", equalTo("/problems/target-not-met"))
                    .body("detail", containsString("专利 169/170项"));
            asReviewer().get("/progress-reports/" + report).then().body("state", equalTo("SUBMITTED"));
        }

        @Test
        void theValueAcceptedLastCounts() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            accept(
                            asReviewer(),
                            aReport(task)
                                    .at(90)
                                    .withValue(task.indicator(), "171")
                                    .filed())
                    .statusCode(200);

            accept(asReviewer(), aReport(task).at(100).filed()).statusCode(200);

            assertThat(lastProgressOf(task, 2).path("status").asText()).isEqualTo("COMPLETED");
        }

        @Test
        void aCooperatingDepartmentsCompletionNeedsNoTarget() {
            TestTask task = aTask().with("zj-jxt", "省经信厅")
                    .withIndicator("170", "AT_LEAST")
                    .added();

            accept(asReviewer(), aReport(task).by("zj-jxt").at(100).filed()).statusCode(200);
        }

        @Test
        void aTaskIsCompletedByTheLastContribution() {
            TestTask task = aTask().with("zj-jxt", "省经信厅")
                    .withGroup("zj-city-fgw", "zj-kjt")
                    .added();

            accept(asReviewer(), aReport(task).at(100).filed()).statusCode(200);
            JsonNode byLead = lastProgressOf(task, 1);
            assertThat(byLead.path("percentComplete").asInt()).isEqualTo(100);
            assertThat(byLead.path("status").asText()).isEqualTo("IN_PROGRESS");

            accept(asReviewer(), aReport(task).by("zj-jxt").filed()).statusCode(200);
            clock.isOn("2023-06-25");
            accept(asReviewer(), aReport(task).by("zj-kjt").filed()).statusCode(200);
            JsonNode completed = lastProgressOf(task, 2);
            assertThat(completed.path("sequence").asLong()).isEqualTo(3);
            assertThat(completed.path("percentComplete").asInt()).isEqualTo(100);
            assertThat(completed.path("status").asText()).isEqualTo("COMPLETED");
            assertThat(completed.path("progressAsOf").asText()).isEqualTo("2023-06-25");
        }

        @Test
        void twoLastContributionsAcceptedAtOnceCompleteTheTask() throws Exception {
            TestTask task =
                    aTask().with("zj-jxt", "省经信厅").with("zj-kjt", "省科技厅").added();
            accept(asReviewer(), aReport(task).at(100).filed()).statusCode(200);
            String one = aReport(task).by("zj-jxt").filed();
            String other = aReport(task).by("zj-kjt").filed();

            assertThat(bothAtOnce(() -> acceptance(one), () -> acceptance(other)))
                    .containsExactly(200, 200);

            assertThat(lastProgressOf(task, 2).path("status").asText()).isEqualTo("COMPLETED");
        }

        private Response acceptance(String report) {
            return asReviewer().header("If-Match", "\"v0\"").post("/progress-reports/" + report + "/acceptance");
        }
    }

    @Nested
    class Telling {

        @Test
        void taskServiceAndTheAuthorAreTold() {
            TestTask task = aTask().withMilestone("2023-06-30").added();
            String report = aReport(task)
                    .withAchievement(task.milestone(), "2023-06-19")
                    .filed();
            clock.isOn("2023-06-22");

            accept(asReviewer(), report).statusCode(200);

            JsonNode progress = lastProgressOf(task, 1);
            assertThat(progress.path("sequence").asLong()).isEqualTo(1);
            assertThat(progress.path("percentComplete").asInt()).isEqualTo(40);
            assertThat(progress.path("status").asText()).isEqualTo("IN_PROGRESS");
            assertThat(progress.path("progressAsOf").asText()).isEqualTo("2023-06-20");
            await().atMost(SOON).until(() -> OtherServices.achievementOf(task).size() == 1);
            assertThat(OtherServices.achievementOf(task)
                            .getFirst()
                            .path("achievedOn")
                            .asText())
                    .isEqualTo("2023-06-19");
            assertThat(noticeAbout(report).path("kind").asText()).isEqualTo("REPORT_ACCEPTED");
        }

        @Test
        void aContributionAloneTellsTaskServiceNothing() {
            TestTask task = aTask().with("zj-jxt", "省经信厅").added();
            String report = aReport(task).by("zj-jxt").filed();

            accept(asReviewer(), report).statusCode(200);

            noticeAbout(report);
            assertThat(OtherServices.progressOf(task)).isEmpty();
        }

        @Test
        void whileTaskServiceIsSilentAReportIsAcceptedAndTheMessageArrivesLaterOnce() {
            TestTask task = aTask().added();
            String report = aReport(task).filed();
            OtherServices.taskServiceIsSilent(true);
            OtherServices.departmentServiceIsSilent(true);

            accept(asReviewer(), report).statusCode(200);
            assertThat(OtherServices.progressOf(task)).isEmpty();

            OtherServices.taskServiceIsSilent(false);
            OtherServices.departmentServiceIsSilent(false);
            lastProgressOf(task, 1);
            noticeAbout(report);
            somethingElseArrives();
            assertThat(OtherServices.progressOf(task)).hasSize(1);
            assertThat(OtherServices.noticesAbout(report)).hasSize(1);
        }

        private void somethingElseArrives() {
            TestTask other = aTask().added();
            accept(asReviewer(), aReport(other).filed()).statusCode(200);
            lastProgressOf(other, 1);
        }
    }

    private static ValidatableResponse accept(RequestSpecification reviewer, String report) {
        return decide(reviewer, report, "acceptance");
    }

    private static ValidatableResponse giveBack(RequestSpecification reviewer, String report, String reason) {
        return decide(reviewer.body("{\"reason\":\"" + reason + "\"}"), report, "return");
    }

    private static ValidatableResponse withdraw(RequestSpecification author, String report) {
        return decide(author, report, "withdrawal");
    }

    /** With the version the report has now. */
    private static ValidatableResponse decide(RequestSpecification decider, String report, String decision) {
        String tag = asReviewer().get("/progress-reports/" + report).header("ETag");
        return decider.header("If-Match", tag)
                .post("/progress-reports/" + report + "/" + decision)
                .then();
    }

    private static String filedBy(RequestSpecification author, TestReport report) {
        return author.body(report.json())
                .post("/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonNode lastProgressOf(TestTask task, int times) {
        await().atMost(SOON).until(() -> OtherServices.progressOf(task).size() >= times);
        assertThat(OtherServices.progressOf(task)).hasSize(times);
        return OtherServices.progressOf(task).getLast();
    }

    private static JsonNode noticeAbout(String report) {
        await().atMost(SOON).until(() -> !OtherServices.noticesAbout(report).isEmpty());
        return OtherServices.noticesAbout(report).getFirst();
    }

    private static List<Integer> bothAtOnce(Supplier<Response> one, Supplier<Response> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> first = threads.submit(one::get);
            Future<Response> second = threads.submit(other::get);
            return List.of(first.get().statusCode(), second.get().statusCode());
        }
    }
}
