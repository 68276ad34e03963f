package org.policytrack.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asReviewerOf;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestTask;

/** Whatever is decided about one task at the same moment happens one after the other, and none of it fails. */
@QuarkusTest
@Tag("always")
class DecisionsAtOnceTest extends ReportingServiceTest {

    private static final int ROUNDS = 6;

    private final TestTask task = aTaskOf(TestGoal.aPlan())
            .with("zj-jxt", "省经信厅")
            .withIndicator("50", "AT_LEAST")
            .added();

    @Inject
    TellMovedTargets movedTargets;

    @Test
    void whatWasToldLastIsWhatTheTaskIs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = report("zj-scjg", 100, "60");
            String same = report("zj-scjg", 100, "60");
            String lower = report("zj-scjg", 100, "40");
            String contribution = report("zj-jxt", 10, "60");
            String returned = returned(report("zj-scjg", 20, "10"));
            task.isAskedFor(String.valueOf(45 + 5 * round), "2023-06-20");
            realTime.passes(config.borrowed().freshFor());

            List<Integer> statuses = atOnce(
                    () -> decide(one, "acceptance"),
                    () -> decide(one, "acceptance"),
                    () -> acceptTogether(same, one),
                    () -> acceptTogether(one, same),
                    () -> decide(same, "return"),
                    () -> decide(lower, "acceptance"),
                    () -> withdraw(lower),
                    () -> decide(contribution, "acceptance"),
                    () -> answer(returned),
                    () -> answer(returned),
                    () -> waive("{\"indicator\":\"" + task.indicator() + "\",\"reason\":\"口径调整\"}"),
                    () -> waive("{\"department\":\"zj-jxt\",\"reason\":\"机构调整\"}"),
                    this::revokeFirst,
                    this::reverseLast,
                    this::lookForMovedTargets);

            assertThat(statuses).isSubsetOf(200, 201, 204, 409, 412);
        }

        movedTargets.ofPlan(task.plan());
        String status = asViewerOf("zj-jyt")
                .get("/standings/" + task.id())
                .then()
                .statusCode(200)
                .extract()
                .path("status");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(toldLast()).isEqualTo(status));
    }

    private String toldLast() {
        return OtherServices.progressOf(task).stream()
                .max(Comparator.comparingLong(
                        (JsonNode told) -> told.path("sequence").asLong()))
                .map(told -> told.path("status").asText())
                .orElse("");
    }

    private String report(String department, int percent, String value) {
        return aReport(task)
                .by(department)
                .at(percent)
                .withValue(task.indicator(), value)
                .because("核减")
                .filed();
    }

    private static String returned(String report) {
        assertThat(decide(report, "return")).isEqualTo(200);
        return report;
    }

    private static int decide(String report, String decision) {
        return asReviewer()
                .header("If-Match", "\"v0\"")
                .body(decision.equals("return") ? "{\"reason\":\"改\"}" : "{}")
                .post("/progress-reports/" + report + "/" + decision)
                .statusCode();
    }

    private static int withdraw(String report) {
        return asReporterOf("zj-scjg")
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/withdrawal")
                .statusCode();
    }

    private static int acceptTogether(String first, String second) {
        return asReviewerOf("zj-kjt")
                .body("{\"reports\":[{\"id\":\"" + first + "\",\"version\":\"v0\"},{\"id\":\"" + second
                        + "\",\"version\":\"v0\"}]}")
                .post("/progress-reports/acceptances")
                .statusCode();
    }

    private int answer(String returned) {
        return aReport(task).at(20).answering(returned).sent().extract().statusCode();
    }

    private int waive(String waiver) {
        return asCoordinator()
                .body(waiver)
                .post("/tasks/" + task.id() + "/waivers")
                .statusCode();
    }

    private int revokeFirst() {
        List<Integer> inForce = asCoordinator()
                .get("/tasks/" + task.id() + "/waivers")
                .path("items.findAll { it.revokedBy == null }.id");
        return inForce.isEmpty()
                ? 204
                : asCoordinator()
                        .header("If-Match", "\"v0\"")
                        .body("{\"reason\":\"仍须完成\"}")
                        .post("/tasks/" + task.id() + "/waivers/" + inForce.getFirst() + "/revocation")
                        .statusCode();
    }

    private int reverseLast() {
        List<Integer> standing = asCoordinator()
                .get("/ledger?limit=200&kind=VERIFIED&task=" + task.id())
                .path("items.findAll { it.reversedBy == null }.id");
        return standing.isEmpty()
                ? 204
                : asCoordinator()
                        .header("If-Match", "\"v0\"")
                        .body("{\"reason\":\"核查不实\"}")
                        .post("/ledger/" + standing.getLast() + "/reversal")
                        .statusCode();
    }

    private int lookForMovedTargets() {
        movedTargets.ofPlan(task.plan());
        return 204;
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... deeds) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> done = new ArrayList<>();
            for (Callable<Integer> deed : deeds) {
                done.add(threads.submit(deed));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> future : done) {
                statuses.add(future.get());
            }
            return statuses;
        }
    }
}
