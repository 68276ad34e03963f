package org.policytrack.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.anonymously;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestReport.aReportAbout;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class ProgressReportResourceTest extends ReportingServiceTest {

    @Nested
    class Filing {

        @Test
        void theLeadFilesWhatItHasDone() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST")
                    .withMilestone("2023-06-30")
                    .added();

            aReport(task)
                    .with("problems", "无")
                    .withValue(task.indicator(), "68.50")
                    .withAchievement(task.milestone(), "2023-06-19")
                    .sent()
                    .statusCode(201)
                    .header("ETag", "\"v0\"")
                    .body("task", equalTo(task.id()))
                    .body("plan", equalTo(TestTask.PLAN))
                    .body("role", equalTo("LEAD"))
                    .body("period", equalTo("2023-06"))
                    .body("percentComplete", equalTo(40))
                    .body("state", equalTo("SUBMITTED"))
                    .body("author", equalTo("reporter-zj-scjg"))
                    .body("filedOn", equalTo("2023-06-20"))
                    .body("filedAt", equalTo("2023-06-20T02:00:00Z"))
                    .body("nextSteps", nullValue())
                    .body("indicatorValues[0].value", equalTo(68.5f))
                    .body("indicatorValues[0].evidence.link", contains("https://example.org/68.pdf"))
                    .body("milestonesAchieved[0].achievedOn", equalTo("2023-06-19"))
                    .body("milestonesAchieved[0].evidence", hasSize(0))
                    .body("acceptedWithinDepartment", nullValue());
        }

        @Test
        void whatIsReadLaterIsWhatWasAnsweredFirst() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            Response first = aReport(task)
                    .withValue(task.indicator(), "170")
                    .sent()
                    .statusCode(201)
                    .extract()
                    .response();

            asReporterOf("zj-scjg")
                    .basePath("")
                    .get(first.header("Location"))
                    .then()
                    .statusCode(200)
                    .body(equalTo(first.asString()));
        }

        @Test
        void aMemberOfAResponsibleGroupFilesItsContribution() {
            TestTask task = aTask().withGroup("zj-city-fgw", "zj-kjt", "zj-jxt").added();

            aReport(task).by("zj-kjt").sent().statusCode(201).body("role", equalTo("COOPERATING"));
        }

        @Test
        void aDepartmentThatIsNotResponsibleIsRefusedAndToldWhoIs() {
            TestTask task = aTask().with("zj-jxt", "省经信厅").added();

            aReport(task)
                    .by("zj-jyt")
                    .sent()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-responsible"))
                    .body("detail", containsString("省市场监管局、省经信厅"));
        }

        @Test
        void nobodyFilesForAnotherDepartment() {
            asReporterOf("zj-jyt")
                    .body(aReport(aTask().added()).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-own-department"));
        }

        @Test
        void filingNeedsTheRoleReporter() {
            asViewerOf("zj-scjg")
                    .body(aReport(aTask().added()).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/role-missing"))
                    .body("detail", containsString("reporter"));
        }

        @Test
        void nobodyFilesWithoutAToken() {
            anonymously()
                    .body(aReport(aTask().added()).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(401);
        }

        @Test
        void anUnknownTaskAndAnUnknownDepartmentAreNamedAtOnce() {
            asReporterOf("zj-scjg")
                    .body(aReportAbout("nothing").by("nobody").json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/task", "/department"));
        }

        @Test
        void aTaskIsNoPathToSomewhereElse() {
            aReportAbout("../plans/" + TestTask.PLAN)
                    .sent()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/task"));
        }

        @Test
        void anUnknownIndicatorIsNamedByItsPlace() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();

            aReport(task)
                    .withValue(task.indicator(), "1")
                    .withValue("nothing", "1")
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", contains("/indicatorValues/1/indicator"));
        }

        @ParameterizedTest
        @CsvSource({"-1, 422", "0, 201", "0.0001, 201", "0.00001, 422", "1000000000000000, 422", "1e400, 422"})
        void aValueIsNotNegativeAndHasFourDecimalsAtMost(String value, int status) {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();

            aReport(task).withValue(task.indicator(), value).sent().statusCode(status);
        }

        @ParameterizedTest
        @CsvSource({"101", "-1"})
        void aPercentIsFromZeroToAHundred(int percent) {
            aReport(aTask().added())
                    .with("percentComplete", percent)
                    .sent()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/percentComplete"));
        }

        @Test
        void aPercentIsANumberAndNoText() {
            aReport(aTask().added())
                    .with("percentComplete", "40")
                    .sent()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/percentComplete"))
                    .body("errors[0].detail", containsString("integer"));
        }

        @ParameterizedTest
        @CsvSource({
            "period, 2023-13",
            "period, June",
            "status, DONE",
        })
        void whatCannotBeReadIsNamed(String field, String value) {
            aReport(aTask().added())
                    .with(field, value)
                    .sent()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + field));
        }

        @ParameterizedTest
        @CsvSource({"task", "department", "period", "percentComplete", "status", "achievements"})
        void whatIsRequiredIsNamedWhenItIsMissing(String field) {
            asReporterOf("zj-scjg")
                    .body(aReport(aTask().added()).without(field).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/" + field));
        }

        @Test
        void evidenceIsLinkedByHttpOnly() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            String report = aReport(task).withValue(task.indicator(), "1").json();

            asReporterOf("zj-scjg")
                    .body(report.replace("https://example.org/68.pdf", "javascript:alert(1)"))
                    .post("/progress-reports")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/indicatorValues/0/evidence/0/link"));
        }

        @Test
        void aFieldThatDoesNotExistIsRefused() {
            aReport(aTask().added())
                    .with("state", "ACCEPTED")
                    .sent()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/state"));
        }

        @Test
        void brokenJsonIsToldWithItsPlace() {
            asReporterOf("zj-scjg")
                    .body("{\"task\":\n  \"t\",,}")
                    .post("/progress-reports")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/json-broken"))
                    .body("detail", containsString("2"));
        }

        @Test
        void textsOfFullLengthAreKept() {
            String long10000 = "进".repeat(10_000);
            TestTask task = aTask().added();

            aReport(task)
                    .with("achievements", long10000)
                    .with("problems", long10000)
                    .with("nextSteps", long10000)
                    .sent()
                    .statusCode(201)
                    .body("nextSteps", equalTo(long10000));
            aReport(task)
                    .with("achievements", long10000 + "展")
                    .sent()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/achievements"));
        }

        @Test
        void nothingIsStoredOfARefusedReport() {
            TestTask task = aTask().added();

            aReport(task).with("percentComplete", 101).sent().statusCode(422);
            aReport(task).with("period", "2023-07").sent().statusCode(422);

            asReviewer().get("/progress-reports?task=" + task.id()).then().body("items", hasSize(0));
        }

        @Test
        void aKnownTaskIsFiledAboutWhileTaskServiceIsSilent() {
            TestTask task = aTask().added();
            aReport(task).filed();

            OtherServices.taskServiceIsSilent(true);

            aReport(task).sent().statusCode(201);
        }
    }

    @Nested
    class FilingWithAKey {

        @Test
        void theSameKeyAnswersTheSameAndFilesOnce() {
            TestTask task = aTask().added();
            String key = UUID.randomUUID().toString();

            String first = file(key, aReport(task)).statusCode(201).extract().asString();

            assertThat(file(key, aReport(task)).statusCode(201).extract().asString())
                    .isEqualTo(first);
            file(key, aReport(task).at(50))
                    .statusCode(422)
                    .body("type", equalTo("/problems/key-used-for-other-content"));
            asReviewer().get("/progress-reports?task=" + task.id()).then().body("items", hasSize(1));
        }

        @Test
        void fiftyAtOnceAreOneReport() throws Exception {
            TestTask task = aTask().added();
            String key = UUID.randomUUID().toString();

            List<Response> answers = atOnce(
                    50,
                    () -> asReporterOf("zj-scjg")
                            .header("Idempotency-Key", key)
                            .body(aReport(task).json())
                            .post("/progress-reports"));

            Set<String> bodies = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .map(Response::asString)
                    .collect(Collectors.toSet());
            assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
            assertThat(bodies).hasSize(1);
            asReviewer().get("/progress-reports?task=" + task.id()).then().body("items", hasSize(1));
        }

        private ValidatableResponse file(String key, TestReport report) {
            return asReporterOf("zj-scjg")
                    .header("Idempotency-Key", key)
                    .body(report.json())
                    .post("/progress-reports")
                    .then();
        }
    }

    @Nested
    class Reading {

        @Test
        void theNewestComesFirstAndAPageLeadsToTheNext() {
            TestTask task = aTask().added();
            List<String> filed = IntStream.range(0, 5)
                    .mapToObj(i -> aReport(task).filed())
                    .toList()
                    .reversed();
            List<String> read = new ArrayList<>();
            String cursor = "";
            do {
                var page = asReviewer()
                        .get("/progress-reports?limit=2&task=" + task.id() + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                read.addAll(page.path("items.id"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(read).isEqualTo(filed);
        }

        @Test
        void filtersAreObeyed() {
            TestTask task = aTask().with("zj-jxt", "省经信厅").added();
            aReport(task).with("period", "2023-05").filed();
            String cooperating = aReport(task).by("zj-jxt").filed();

            asReviewer()
                    .get("/progress-reports?department=zj-jxt&period=2023-06&state=SUBMITTED&task=" + task.id())
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(cooperating));
            asReviewer()
                    .get("/progress-reports?state=ACCEPTED&task=" + task.id())
                    .then()
                    .body("items", hasSize(0));
        }

        @ParameterizedTest
        @CsvSource({
            "state=DONE, state",
            "period=2023-13, period",
            "colour=red, colour",
            "limit=0, limit",
            "limit=many, limit",
            "cursor=garbage, cursor",
            "task=a&task=b, task"
        })
        void aFilterThatCannotBeObeyedIsRefused(String query, String parameter) {
            asReviewer()
                    .get("/progress-reports?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter));
        }

        @Test
        void sqlInAFilterFindsNothingAndDoesNothing() {
            aReport(aTask().added()).filed();

            asReviewer()
                    .queryParam("task", "' or '1'='1'; drop table progress_report; --")
                    .get("/progress-reports")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            asReviewer().get("/progress-reports").then().statusCode(200).body("items", not(hasSize(0)));
        }

        @Test
        void whatIsNotAcceptedIsSeenByTheOwnDepartmentReviewersAndTheCoordinatingOffice() {
            TestTask task = aTask().added();
            String report = aReport(task).filed();

            List.of(asReporterOf("zj-scjg"), asViewerOf("zj-scjg"), asReviewer(), asCoordinator())
                    .forEach(reader ->
                            reader.get("/progress-reports/" + report).then().statusCode(200));
            asReporterOf("zj-jyt").get("/progress-reports/" + report).then().statusCode(404);
            asViewerOf("zj-jyt")
                    .get("/progress-reports?task=" + task.id())
                    .then()
                    .body("items", hasSize(0));
        }

        @Test
        void whatIsAcceptedIsSeenByAll() {
            TestTask task = aTask().added();
            String report = aReport(task).filed();
            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .post("/progress-reports/" + report + "/acceptance")
                    .then()
                    .statusCode(200);

            asViewerOf("zj-jyt").get("/progress-reports/" + report).then().statusCode(200);
            asViewerOf("zj-jyt")
                    .get("/progress-reports?task=" + task.id())
                    .then()
                    .body("items.state", everyItem(equalTo("ACCEPTED")))
                    .body("items", hasSize(1));
        }

        @Test
        void theSameVersionIsNotSentTwice() {
            String report = aReport(aTask().added()).filed();

            asReviewer()
                    .header("If-None-Match", "\"v0\"")
                    .get("/progress-reports/" + report)
                    .then()
                    .statusCode(304);
        }

        @Test
        void whatDoesNotExistIsNotFound() {
            asReviewer()
                    .header("Accept-Language", "en")
                    .get("/progress-reports/nothing")
                    .then()
                    .statusCode(404)
                    .body("title", equalTo("Not found"));
        }
    }

    private static <T> List<T> atOnce(int times, java.util.concurrent.Callable<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
