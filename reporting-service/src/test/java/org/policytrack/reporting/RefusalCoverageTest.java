package org.policytrack.reporting;

import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.REVIEWER;
import static org.policytrack.kit.caller.Role.SERVICE;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.testing.OwnRequest;
import org.policytrack.kit.testing.RefusalCoverage;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.evidence.Upload;
import org.policytrack.reporting.evidence.file.TestFile;

@QuarkusTest
class RefusalCoverageTest extends ReportingServiceTest {

    private static final String REPORTS = "/api/v1/progress-reports";
    private static final String EVIDENCE = "/api/v1/evidence";

    /** What was filed and not accepted yet is hidden from these, although they read whatever was accepted. */
    private static final Set<Role> READERS_OF_WHAT_WAS_ACCEPTED =
            EnumSet.complementOf(EnumSet.of(COORDINATOR, REVIEWER, SERVICE));

    @Test
    void whoMayNotActIsRefusedByEveryOperation() {
        TestTask task = aTask().withIndicator("50", "AT_LEAST").added();

        RefusalCoverage.of("reporting-service", Permissions.table())
                .existing(REPORTS + "/{id}", aReport(task).filed())
                .existing("/api/v1/standings/{task}", task.id())
                .existing("/api/v1/ledger/{id}", anEntryOf(task))
                .existing(EVIDENCE + "/{id}", Upload.of(TestFile.pdf()).done())
                .own(
                        "fileProgress",
                        role -> by(role, REPORTS).withBody(aReport(task).json()))
                .own(
                        "withdrawProgress",
                        role -> by(role, REPORTS + "/" + aReport(task).filed() + "/withdrawal")
                                .withIfMatch("\"v0\""))
                .own(
                        "readProgressReport",
                        READERS_OF_WHAT_WAS_ACCEPTED,
                        role -> by(role, REPORTS + "/" + aReport(task).filed()))
                .own(
                        "readEvidence",
                        READERS_OF_WHAT_WAS_ACCEPTED,
                        role -> by(
                                role, EVIDENCE + "/" + Upload.of(TestFile.pdf()).done()))
                .own(
                        "readEvidenceContent",
                        READERS_OF_WHAT_WAS_ACCEPTED,
                        role -> by(
                                role, EVIDENCE + "/" + Upload.of(TestFile.pdf()).done() + "/content"))
                .isCompleteBut();
    }

    private static String anEntryOf(TestTask task) {
        aReport(task).withValue(task.indicator(), "5").filed();
        return asCoordinator()
                .get("/ledger?task=" + task.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id")
                .toString();
    }

    private static OwnRequest by(Role role, String path) {
        return OwnRequest.of(
                path,
                Token.of("reporter-zj-scjg", "zj-scjg", role.wireName()),
                Token.of("reporter-zj-jyt", "zj-jyt", role.wireName()));
    }
}
