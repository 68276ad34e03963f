package org.policytrack.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class ResubmissionTest extends ReportingServiceTest {

    private final TestTask task = aTask().with("zj-jxt", "省经信厅").added();

    @Test
    void aNewReportAnswersAReturnedOne() {
        String returned = returned(aReport(task));

        aReport(task).answering(returned).sent().statusCode(201).body("answers", equalTo(returned));
    }

    @Test
    void whatWasNotReturnedIsNotAnswered() {
        String submitted = aReport(task).filed();
        refused(aReport(task).answering(submitted));

        decide(submitted, "acceptance", "{}");
        refused(aReport(task).answering(submitted));

        String withdrawn = aReport(task).filed();
        withdraw(withdrawn);
        refused(aReport(task).answering(withdrawn));
        refused(aReport(task).answering("nothing"));
    }

    @Test
    void itIsOfTheSameTaskDepartmentAndPeriod() {
        String returned = returned(aReport(task));

        refused(aReport(aTask().added()).answering(returned));
        refused(aReport(task).by("zj-jxt").answering(returned));
        refused(aReport(task).with("period", "2023-05").answering(returned));
    }

    @Test
    void aReturnedReportIsAnsweredByOneThatStands() {
        String returned = returned(aReport(task));
        String answer = aReport(task).answering(returned).filed();

        alreadyAnswered(returned, answer);
        decide(answer, "acceptance", "{}");
        alreadyAnswered(returned, answer);
    }

    @Test
    void anAnswerThatIsWithdrawnOrReturnedMakesRoomForAnother() {
        String returned = returned(aReport(task));
        withdraw(aReport(task).answering(returned).filed());
        String second = returned(aReport(task).answering(returned));

        aReport(task).answering(second).sent().statusCode(201).body("answers", equalTo(second));
        aReport(task).answering(returned).sent().statusCode(201);
    }

    @Test
    void ofTwoAnswersAtOnceOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String returned = returned(aReport(task));
            Callable<Integer> answer =
                    () -> aReport(task).answering(returned).sent().extract().statusCode();

            assertThat(bothAtOnce(answer, answer)).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void ofTwoFormsThatAnswerTheSameInOppositeOrderOneWins() throws Exception {
        TestTask other = aTask().added();
        for (int round = 0; round < 5; round++) {
            String first = answering(task, returned(aReport(task)));
            String second = answering(other, returned(aReport(other)));

            assertThat(bothAtOnce(() -> file(first + "," + second), () -> file(second + "," + first)))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    private static int file(String reports) {
        return asReporterOf("zj-scjg")
                .body("{\"department\":\"zj-scjg\",\"period\":\"2023-06\",\"reports\":[" + reports + "]}")
                .post("/progress-reports/form")
                .statusCode();
    }

    private static String answering(TestTask task, String returned) {
        return "{\"task\":\"" + task.id() + "\",\"percentComplete\":40,\"status\":\"IN_PROGRESS\","
                + "\"achievements\":\"已改\",\"answers\":\"" + returned + "\"}";
    }

    @Test
    void theSameAnswerSentAgainWithItsKeyIsTheSameReport() {
        String returned = returned(aReport(task));
        String key = UUID.randomUUID().toString();

        assertThat(answered(returned, key)).isEqualTo(answered(returned, key));
    }

    private String answered(String returned, String key) {
        return asReporterOf("zj-scjg")
                .header("Idempotency-Key", key)
                .body(aReport(task).answering(returned).json())
                .post("/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void alreadyAnswered(String returned, String answer) {
        aReport(task)
                .answering(returned)
                .sent()
                .statusCode(409)
                .body("type", equalTo("/problems/report-already-answered"))
                .body("detail", containsString(answer));
    }

    private static void refused(TestReport report) {
        report.sent().statusCode(422).body("errors[0].pointer", equalTo("/answers"));
    }

    private static String returned(TestReport report) {
        String id = report.filed();
        decide(id, "return", "{\"reason\":\"改\"}");
        return id;
    }

    private static void decide(String report, String decision, String body) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .body(body)
                .post("/progress-reports/" + report + "/" + decision)
                .then()
                .statusCode(200);
    }

    private static void withdraw(String report) {
        asReporterOf("zj-scjg")
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static List<Integer> bothAtOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(one);
            Future<Integer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
