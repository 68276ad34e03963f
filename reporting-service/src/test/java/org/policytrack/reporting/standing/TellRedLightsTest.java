package org.policytrack.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class TellRedLightsTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    TellRedLights lights;

    @Inject
    DataSource database;

    @Test
    void aMilestoneThatPassesTurnsTheLightRedAndTheLeadIsToldOnce() {
        TestTask task = known(aTask().withMilestone("2023-07-14").added());
        clock.isOn("2023-07-14");
        lights.oncePerDay();
        assertThat(recorded(task)).isEmpty();

        clock.isOn("2023-07-15");
        lights.oncePerDay();
        clock.isOn("2023-07-16");
        lights.oncePerDay();

        assertThat(recorded(task)).hasSize(1);
        JsonNode notice = notices(task, 1).getFirst();
        assertThat(notice.path("kind").asText()).isEqualTo("LIGHT_RED");
        assertThat(notice.path("department").asText()).isEqualTo("zj-scjg");
        assertThat(notice.path("recipient").isMissingNode()).isTrue();
        assertThat(notice.path("text").asText()).contains("2023-07-15", "已逾期 1 天");
        assertThat(notice.path("textEn").asText()).contains("overdue by 1 day(s)");
    }

    @Test
    void theTurnIsRecordedAsTheServicesOwnDoing() {
        TestTask task = known(aTask().withMilestone("2023-07-20").added());
        clock.isOn("2023-07-21");

        lights.oncePerDay();

        AuditTable.Entry entry = recorded(task).getFirst();
        assertThat(entry.actor()).isEqualTo("reporting-service");
        assertThat(entry.action()).isEqualTo("tellRedLight");
        assertThat(entry.after().path("light").asText()).isEqualTo("RED");
        assertThat(entry.after().path("on").asText()).isEqualTo("2023-07-21");
        assertThat(entry.after().at("/reasons/0").asText()).isEqualTo("milestone-overdue");
    }

    @Test
    void anAcceptanceThatTurnsItRedIsToldAtOnce() {
        TestTask task = aTask().added();

        accepted(aReport(task).at(1));

        assertThat(notices(task, 1).getFirst().path("text").asText()).contains("落后 45.8 个百分点");
    }

    @Test
    void aLightThatTurnsRedAgainIsToldAgain() {
        TestTask task = aTask().added();
        accepted(aReport(task).at(1));
        notices(task, 1);
        accepted(aReport(task).at(60));
        await().atMost(SOON).until(() -> !toldRed(task));
        clock.isOn("2023-12-21");

        lights.oncePerDay();

        assertThat(notices(task, 2)).hasSize(2);
    }

    @Test
    void aYellowLightIsNoMatterOfNotices() {
        TestTask task = known(aTask().added());
        accepted(aReport(task).at(30));
        clock.isOn("2023-06-22");

        lights.oncePerDay();

        assertThat(recorded(task)).isEmpty();
    }

    @Test
    void whileTaskServiceIsSilentTheLookAtTheDayWaits() {
        TestTask task = known(aTask().withMilestone("2023-08-01").added());
        clock.isOn("2023-08-02");
        OtherServices.taskServiceIsSilent(true);
        lights.oncePerDay();
        OtherServices.taskServiceIsSilent(false);
        realTime.passes(config.borrowed().restAfterFailure());

        lights.oncePerDay();

        assertThat(recorded(task)).hasSize(1);
    }

    /** Asking for a task not seen yet makes the plan be read again. */
    private static TestTask known(TestTask task) {
        asViewerOf("zj-jyt").get("/standings/" + task.id()).then().statusCode(200);
        return task;
    }

    private boolean toldRed(TestTask task) {
        return new ToldLights(database).isRed(task.id());
    }

    private List<AuditTable.Entry> recorded(TestTask task) {
        return new AuditTable(database).about("Standing", task.id());
    }

    private static List<JsonNode> notices(TestTask task, int times) {
        await().atMost(SOON).until(() -> OtherServices.noticesAbout(task.id()).size() >= times);
        return OtherServices.noticesAbout(task.id());
    }

    private static void accepted(TestReport report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report.filed() + "/acceptance")
                .then()
                .statusCode(200);
    }
}
