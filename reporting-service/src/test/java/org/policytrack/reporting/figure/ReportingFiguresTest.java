package org.policytrack.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.ShownMetric;
import org.policytrack.reporting.ReportingServiceTest;

@QuarkusTest
class ReportingFiguresTest extends ReportingServiceTest {

    private static final String WAITING = "policytrack_reports_waiting";
    private static final String OLDEST = "policytrack_reports_waiting_oldest_age_seconds";

    @Test
    void aReportWaitsUntilItIsDecidedOn() {
        double before = ShownMetric.of(WAITING);

        String report = aReport(aTask().added()).filed();
        assertThat(ShownMetric.of(WAITING)).isEqualTo(before + 1);
        clock.isOn("2023-06-30");
        assertThat(ShownMetric.of(OLDEST)).isGreaterThanOrEqualTo(864_000.0);
        accept(report);

        assertThat(ShownMetric.of(WAITING)).isEqualTo(before);
    }

    @Test
    void aPlanThatNobodyConfirmsGrowsOld() {
        aReport(aTask().added()).filed();
        String plan = "policytrack_borrowed_copy_age_seconds{kind=\"plan\"}";
        double before = ShownMetric.of(plan);

        realTime.passes(Duration.ofHours(2));

        assertThat(before).isLessThan(120);
        assertThat(ShownMetric.of(plan)).isBetween(7200.0, 7400.0);
    }

    @Test
    void nothingIsUnknown() {
        assertThat(ShownMetric.of("policytrack_figures_unread")).isZero();
        assertThat(ShownMetric.of("policytrack_events_listeners")).isGreaterThanOrEqualTo(0);
    }

    private static void accept(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }
}
