package org.policytrack.reporting;

import static org.policytrack.kit.caller.Role.COORDINATOR;
import static org.policytrack.kit.caller.Role.HEAD;
import static org.policytrack.kit.caller.Role.REPORTER;
import static org.policytrack.kit.caller.Role.REVIEWER;
import static org.policytrack.kit.caller.Role.SERVICE;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestForm.aForm;
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
import org.policytrack.reporting.form.sheet.TestSheet;

@QuarkusTest
class RefusalCoverageTest extends ReportingServiceTest {

    private static final String REPORTS = "/api/v1/progress-reports";
    private static final String FORM = REPORTS + "/form";
    private static final String SHEET = REPORTS + "/form.xlsx";
    private static final String EVIDENCE = "/api/v1/evidence";
    private static final String APPEALS = "/api/v1/rankings/zj-scjg/appeals";
    private static final String QUEUE = "/api/v1/review-queue";

    /** What was filed and not accepted yet is hidden from these, although they read whatever was accepted. */
    private static final Set<Role> READERS_OF_WHAT_WAS_ACCEPTED =
            EnumSet.complementOf(EnumSet.of(COORDINATOR, REVIEWER, SERVICE));

    /** These review while they stand in for a reviewer, and only then. */
    private static final Set<Role> MAY_STAND_IN = EnumSet.of(REPORTER, HEAD, COORDINATOR);

    /** Of these the coordinating office sees the queue anyway. */
    private static final Set<Role> SEE_THE_QUEUE_WHILE_STANDING_IN = EnumSet.of(REPORTER, HEAD);

    @Test
    void whoMayNotActIsRefusedByEveryOperation() {
        TestTask task =
                aTask().with("zj-jyt", "省教育厅").withIndicator("170", "AT_LEAST").added();
        OtherServices.onlyPlanIs(task.plan());
        MAY_STAND_IN.forEach(role -> TestStandIn.by(standingIn(role)).appointed());

        TestRanking.of(task.plan()).decided();
        String openAppeal = TestRanking.of(task.plan()).appealedBy("zj-scjg", "2023-06-01");

        String periodReport = aPeriodReport(task);

        RefusalCoverage.of("reporting-service", Permissions.table())
                .existing(REPORTS + "/{id}", aReport(task).filed())
                .existing("/api/v1/standings/{task}", task.id())
                .existing("/api/v1/tasks/{id}", task.id())
                .existing("/api/v1/tasks/{id}/waivers/{waiver}", aWaiver(task))
                .existing("/api/v1/stand-ins/{id}", TestStandIn.by("anybody").appointed())
                .existing("/api/v1/ledger/{id}", entryOf(task))
                .existing("/api/v1/reminder-scans/{id}", aReminderScan())
                .existing("/api/v1/reports/{id}", periodReport)
                .existing("/api/v1/reports/{id}.{format}", periodReport + ".csv")
                .existing("/api/v1/tasks.{format}", "tasks.csv")
                .existing("/api/v1/standings.{format}", "standings.csv")
                .existing("/api/v1/ledger.{format}", "ledger.csv")
                .existing("/api/v1/rankings.{format}", "rankings.csv")
                .existing("/api/v1/reports/{id}/figures/{ref}", "F1")
                .existing("/api/v1/plans/{plan}", task.plan())
                .existing("/api/v1/evaluations/{plan}", task.plan())
                .existing("/api/v1/plans/{id}", task.plan())
                .existing("/api/v1/rankings/{department}", "zj-scjg")
                .existing(APPEALS.replace("zj-scjg", "{department}") + "/{id}", openAppeal)
                .own(
                        "appealRanking",
                        role -> by(role, APPEALS)
                                .withBody(TestRanking.of(task.plan())
                                        .appealJson(role == HEAD ? "2023-06-02" : "2023-06-03")))
                .own("listRankingAppeals", role -> by(role, APPEALS))
                .own("readRankingAppeal", role -> by(role, APPEALS + "/" + openAppeal))
                .existing(EVIDENCE + "/{id}", Upload.of(TestFile.pdf()).done())
                .own(
                        "fileProgress",
                        role -> by(role, REPORTS).withBody(aReport(task).json()))
                .own(
                        "fileProgressForm",
                        role -> by(role, FORM)
                                .withBody(aForm().with(aReport(task)).json()))
                .own("readProgressForm", role -> by(role, FORM + "?department=zj-scjg&plan=" + task.plan()))
                .own("readProgressSheet", role -> by(role, SHEET + "?department=zj-scjg&plan=" + task.plan()))
                .own(
                        "fileProgressSheet",
                        role -> by(role, SHEET)
                                .withContent(
                                        TestSheet.XLSX,
                                        TestSheet.of(task.plan(), "zj-scjg")
                                                .reports(task, 40)
                                                .content()))
                .own(
                        "withdrawProgress",
                        role -> by(role, REPORTS + "/" + aReport(task).filed() + "/withdrawal")
                                .withIfMatch("\"v0\""))
                .own(
                        "readProgressReport",
                        READERS_OF_WHAT_WAS_ACCEPTED,
                        role -> by(role, REPORTS + "/" + aReport(task).filed()))
                .own(
                        "readProgressChanges",
                        READERS_OF_WHAT_WAS_ACCEPTED,
                        role -> by(role, REPORTS + "/" + aReport(task).filed() + "/changes"))
                .own(
                        "acceptProgress",
                        MAY_STAND_IN,
                        role -> bySomebodyStandingIn(
                                        role, REPORTS + "/" + aReport(task).filed() + "/acceptance")
                                .withIfMatch("\"v0\"")
                                .withBody("{}"))
                .own(
                        "returnProgress",
                        MAY_STAND_IN,
                        role -> bySomebodyStandingIn(
                                        role, REPORTS + "/" + aReport(task).filed() + "/return")
                                .withIfMatch("\"v0\"")
                                .withBody("{\"reason\":\"改\"}"))
                .own(
                        "acceptUnchangedProgress",
                        MAY_STAND_IN,
                        role -> bySomebodyStandingIn(role, REPORTS + "/acceptances")
                                .withBody("{\"reports\":[{\"id\":\""
                                        + aReport(task).filed() + "\",\"version\":\"v0\"}]}"))
                .own(
                        "listReviewQueue",
                        SEE_THE_QUEUE_WHILE_STANDING_IN,
                        role -> bySomebodyStandingIn(role, QUEUE + "?limit=1"))
                .own(
                        "appointStandIn",
                        EnumSet.of(REVIEWER),
                        role -> OwnRequest.of(
                                        "/api/v1/stand-ins",
                                        Token.of("soon-absent", "zj-fgw", role.wireName()),
                                        Token.of("another-reviewer", "zj-fgw", role.wireName()))
                                .withBody(TestStandIn.by("anybody")
                                        .of("soon-absent")
                                        .json()))
                .own(
                        "revokeStandIn",
                        EnumSet.of(REVIEWER),
                        role -> OwnRequest.of(
                                        "/api/v1/stand-ins/"
                                                + TestStandIn.by("anybody")
                                                        .of("back-early")
                                                        .appointed()
                                                + "/revocation",
                                        Token.of("back-early", "zj-fgw", role.wireName()),
                                        Token.of("another-reviewer", "zj-fgw", role.wireName()))
                                .withIfMatch("\"v0\""))
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
                .isCompleteBut("readOpenIndicators");
    }

    private static String entryOf(TestTask task) {
        aReport(task).withValue(task.indicator(), "1").filed();
        return asReviewer()
                .get("/ledger?task=" + task.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id")
                .toString();
    }

    private static String aWaiver(TestTask task) {
        return asCoordinator()
                .body("{\"department\":\"zj-jyt\",\"reason\":\"机构调整\"}")
                .post("/tasks/" + task.id() + "/waivers")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private static String aReminderScan() {
        return asCoordinator()
                .post("/reminder-scans")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private static String aPeriodReport(TestTask task) {
        return asCoordinator()
                .body("{\"plan\":\"" + task.plan() + "\",\"kind\":\"MEETING\",\"period\":\"2023-06-18\"}")
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private static OwnRequest bySomebodyStandingIn(Role role, String path) {
        return OwnRequest.of(
                path,
                Token.of(standingIn(role), "zj-jyt", role.wireName()),
                Token.of("another-" + role.wireName(), "zj-jyt", role.wireName()));
    }

    private static String standingIn(Role role) {
        return "standing-in-" + role.wireName();
    }

    private static OwnRequest by(Role role, String path) {
        return OwnRequest.of(
                path,
                Token.of("reporter-zj-scjg", "zj-scjg", role.wireName()),
                Token.of("reporter-zj-jyt", "zj-jyt", role.wireName()));
    }
}
