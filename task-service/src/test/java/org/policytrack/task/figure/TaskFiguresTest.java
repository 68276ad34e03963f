package org.policytrack.task.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.TestPlan.aPlan;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.ShownMetric;
import org.policytrack.task.TaskServiceTest;

@QuarkusTest
class TaskFiguresTest extends TaskServiceTest {

    private static final String UNSCANNED = "policytrack_deadline_milestones_unscanned";
    private static final String DUE_SOON = "policytrack_deadline_flags_open{state=\"DUE_SOON\"}";
    private static final String OVERDUE = "policytrack_milestones_overdue";

    @Test
    void milestonesOfANewPlanAreUnscannedUntilTheScanHasRaisedTheirFlags() {
        scan();
        double flagsBefore = ShownMetric.of(DUE_SOON);
        aPlan().imported();
        assertThat(ShownMetric.of(UNSCANNED)).isPositive();

        scan();

        assertThat(ShownMetric.of(UNSCANNED)).isZero();
        assertThat(ShownMetric.of(DUE_SOON)).isEqualTo(flagsBefore + 1);
    }

    @Test
    void onADayOffNothingHasToBeScanned() {
        aPlan().imported();
        clock.isOn("2023-04-22");

        assertThat(ShownMetric.of(UNSCANNED)).isZero();
    }

    @Test
    void whatIsDueInAprilIsOverdueInMay() {
        aPlan().imported();
        double before = ShownMetric.of(OVERDUE);

        clock.isOn("2023-05-10");

        assertThat(ShownMetric.of(OVERDUE)).isGreaterThanOrEqualTo(before + 1);
    }

    /** The lock of the scan was taken for this test. */
    @Test
    void theScanIsAsOldAsItsLock() {
        assertThat(ShownMetric.of("policytrack_deadline_scan_age_seconds")).isBetween(-1.0, 300.0);
    }

    @Test
    void nothingIsUnknown() {
        assertThat(ShownMetric.of("policytrack_figures_unread")).isZero();
        assertThat(ShownMetric.of("policytrack_database_connections_max")).isEqualTo(20);
    }

    private static void scan() {
        asCoordinator().post("/deadline-scans").then().statusCode(201);
    }
}
