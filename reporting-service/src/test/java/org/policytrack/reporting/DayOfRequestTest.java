package org.policytrack.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Outside a demonstration nobody files into the past. */
@QuarkusTest
class DayOfRequestTest extends ReportingServiceTest {

    @Test
    void aReportThatNamesItsDayIsRefusedAndNotFiled() {
        TestTask task = aTask().added();

        asReporterOf("zj-scjg")
                .header("Tracker-Day", "2023-05-30")
                .body(aReport(task).with("period", "2023-05").json())
                .post("/progress-reports")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Tracker-Day"));

        asReporterOf("zj-scjg")
                .get("/progress-reports?task=" + task.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void itIsRefusedWhereOneOnlyReadsToo() {
        TestTask task = aTask().added();

        asViewerOf("zj-jyt")
                .header("Tracker-Day", "2023-06-20")
                .get("/standings/" + task.id())
                .then()
                .statusCode(400);
    }
}
