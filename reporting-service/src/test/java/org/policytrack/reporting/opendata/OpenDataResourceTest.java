package org.policytrack.reporting.opendata;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.anonymously;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class OpenDataResourceTest extends ReportingServiceTest {

    private final String plan = TestGoal.aPlan();
    private final TestTask task = aTaskOf(plan).withIndicator("170", "AT_LEAST").added();

    @Test
    void everybodyReadsWhatIsToBeReachedAndWhatWasVerified() {
        accepted(aReport(task).withValue(task.indicator(), "68").filed());

        anonymously()
                .get("/open-data/indicators?plan=" + plan)
                .then()
                .statusCode(200)
                .body("reference", equalTo(plan))
                .body("asOf", equalTo("2023-06-20"))
                .body("results.reference", contains(task.id()))
                .body("results[0].indicators[0].ascending", equalTo(true))
                .body("results[0].indicators[0].period.target", equalTo(170))
                .body("results[0].indicators[0].period.actual", equalTo(68));
    }

    @Test
    void whatIsOnlyClaimedIsNotPublished() {
        aReport(task).withValue(task.indicator(), "68").filed();

        anonymously()
                .get("/open-data/indicators?plan=" + plan)
                .then()
                .statusCode(200)
                .body("results[0].indicators[0].period.actual", nullValue());
    }

    @Test
    void aPlanThatNarrowsReadingIsNotPublished() {
        aNarrowedTaskLedBy("zj-scjg").withIndicator("10", "AT_LEAST").added();

        anonymously()
                .get("/open-data/indicators?plan=" + TestTask.NARROWED_PLAN)
                .then()
                .statusCode(404);
    }

    @Test
    void aPlanMustBeNamed() {
        anonymously().get("/open-data/indicators").then().statusCode(400);
    }

    private static void accepted(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }
}
