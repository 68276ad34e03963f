package org.policytrack.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTaskOf;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Caller;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.problem.NotFound;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestTask;

/** What other rooms are given of a report. */
@QuarkusTest
class ReportsInSightTest extends ReportingServiceTest {

    private static final Caller COORDINATOR = new Caller("coordinator", Set.of(Role.COORDINATOR), "zj-fgw");
    private static final Caller VIEWER = new Caller("a-viewer", Set.of(Role.VIEWER), "zj-jyt");

    private final String plan = TestGoal.aPlan();

    @Inject
    ReportsInSight reports;

    @Test
    void aPublishedReportIsGivenAsItWasKept() {
        aTaskOf(plan).added();
        int id = ReadReport.published(plan, "MONTHLY", "2023-05");

        SeenReport seen = reports.of(VIEWER, id);

        ReadReport read = ReadReport.of(id);
        assertThat(seen.id()).isEqualTo(id);
        assertThat(seen.state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(seen.number()).contains(plan + "/MONTHLY/2023/1");
        assertThat(seen.publishedOn()).contains(LocalDate.of(2023, 6, 20));
        assertThat(seen.sha256()).isEqualTo(read.report().path("sha256").asText());
        assertThat(CanonicalJson.of(seen.content())).isEqualTo(read.letters());
    }

    @Test
    void aDraftIsGivenToTheCoordinatingOfficeAloneAsItStandsNow() {
        TestTask task = aTaskOf(plan).added();
        int id = ReadReport.drafted(plan, "MONTHLY", "2023-06");

        SeenReport seen = reports.of(COORDINATOR, id);

        assertThat(seen.state()).isEqualTo(ReportState.DRAFT);
        assertThat(seen.number()).isEmpty();
        assertThat(seen.publishedOn()).isEmpty();
        assertThat(seen.content().section(SectionKey.LIGHTS).orElseThrow().tables())
                .anySatisfy(table -> assertThat(table.rows())
                        .extracting(ReportContent.Row::subject)
                        .containsExactly(task.id()));
        assertThatThrownBy(() -> reports.of(VIEWER, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whereReadingIsNarrowedOnlyWhoSeesThePlanWhollyIsGivenIt() {
        TestTask task = aNarrowedTaskLedBy("zj-jyt").added();
        int id = ReadReport.published(task.plan(), "MEETING", "2023-06-07");

        assertThat(reports.of(COORDINATOR, id).state()).isEqualTo(ReportState.PUBLISHED);
        assertThatThrownBy(() -> reports.of(VIEWER, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftThatWasWithdrawnSaysNothing() {
        aTaskOf(plan).added();
        int id = ReadReport.drafted(plan, "MONTHLY", "2023-05");
        asCoordinator()
                .header("If-Match", "\"v0\"")
                .body("{\"reason\":\"口径有误\"}")
                .post("/reports/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        assertThatThrownBy(() -> reports.of(COORDINATOR, id)).isInstanceOf(NotFound.class);
    }
}
