package org.policytrack.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class TellMovedTargetsTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    TellMovedTargets targets;

    @Inject
    DataSource database;

    @Test
    void aTargetRaisedAboveTheFigureOpensTheTaskThereToo() {
        TestTask task =
                aTaskOf(TestGoal.aPlan()).withIndicator("50", "AT_LEAST").added();
        accepted(aReport(task).at(100).withValue(task.indicator(), "60"));

        moved(task, "70");

        stands(task, "IN_PROGRESS");
        assertThat(told(task, 2)).containsExactly("COMPLETED", "IN_PROGRESS");
        List<AuditTable.Entry> recorded = new AuditTable(database).about("Task", task.id());
        assertThat(recorded).extracting(AuditTable.Entry::action).containsExactly("tellMovedTarget");
        assertThat(recorded.getFirst().after().path("status").asText()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aTargetLoweredAgainCompletesIt() {
        TestTask task =
                aTaskOf(TestGoal.aPlan()).withIndicator("50", "AT_LEAST").added();
        accepted(aReport(task).at(100).withValue(task.indicator(), "60"));

        moved(task, "70");
        moved(task, "55");
        targets.ofPlan(task.plan());

        stands(task, "COMPLETED");
        assertThat(told(task, 3)).containsExactly("COMPLETED", "IN_PROGRESS", "COMPLETED");
    }

    /** It is told what the task is, not only what the acceptance has changed of it. */
    @Test
    void aContributionAcceptedBeforeAnybodyHasLookedTellsTheSame() {
        TestTask task = aTaskOf(TestGoal.aPlan())
                .with("zj-jxt", "省经信厅")
                .withIndicator("50", "AT_LEAST")
                .added();
        accepted(aReport(task).by("zj-jxt").at(10));
        accepted(aReport(task).at(100).withValue(task.indicator(), "60"));
        task.isAskedFor("70", "2023-06-20");
        realTime.passes(config.borrowed().freshFor());

        accepted(aReport(task).by("zj-jxt").at(20));

        stands(task, "IN_PROGRESS");
        assertThat(told(task, 2)).containsExactly("COMPLETED", "IN_PROGRESS");
    }

    @Test
    void whatATargetDoesNotChangeIsNotToldAgain() {
        TestTask task =
                aTaskOf(TestGoal.aPlan()).withIndicator("50", "AT_LEAST").added();
        accepted(aReport(task).at(100).withValue(task.indicator(), "60"));

        moved(task, "40");
        moved(task, "60");
        moved(task, "61");

        assertThat(told(task, 2)).containsExactly("COMPLETED", "IN_PROGRESS");
    }

    @Test
    void nothingIsToldOfATaskOfWhichNothingWasAccepted() {
        TestTask task =
                aTaskOf(TestGoal.aPlan()).withIndicator("50", "AT_LEAST").added();
        aReport(task).at(100).withValue(task.indicator(), "60").filed();

        moved(task, "70");

        assertThat(OtherServices.progressOf(task)).isEmpty();
    }

    private void moved(TestTask task, String target) {
        task.isAskedFor(target, "2023-06-20");
        realTime.passes(config.borrowed().freshFor());
        targets.ofPlan(task.plan());
    }

    private static void accepted(TestReport report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report.filed() + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static void stands(TestTask task, String status) {
        asViewerOf("zj-jyt").get("/standings/" + task.id()).then().body("status", Matchers.equalTo(status));
    }

    /** In the order of their numbers, when so many have arrived. */
    private static List<String> told(TestTask task, int times) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(OtherServices.progressOf(task)).hasSizeGreaterThanOrEqualTo(times));
        return OtherServices.progressOf(task).stream()
                .sorted(Comparator.comparingLong(
                        (JsonNode told) -> told.path("sequence").asLong()))
                .map(told -> told.path("status").asText())
                .toList();
    }
}
