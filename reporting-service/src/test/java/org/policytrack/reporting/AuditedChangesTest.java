package org.policytrack.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asReviewerOf;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestForm.aForm;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.kit.testing.Token;

/** Every change of data leaves one entry, and nothing else does. */
@QuarkusTest
class AuditedChangesTest extends ReportingServiceTest {

    @Inject
    DataSource database;

    @Nested
    class Filing {

        @Test
        void tellsWhoFiledWhatForWhichDepartment() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();

            String report = aReport(task).withValue(task.indicator(), "68").filed();

            AuditTable.Entry entry = theOnlyEntryAbout(report);
            assertThat(entry.actor()).isEqualTo("reporter-zj-scjg");
            assertThat(entry.onBehalfOf()).isEqualTo("zj-scjg");
            assertThat(entry.action()).isEqualTo("fileProgress");
            assertThat(entry.outcome()).isEqualTo("DONE");
            assertThat(entry.origin()).isEqualTo("127.0.0.1");
            assertThat(entry.before().isMissingNode()).isTrue();
            assertThat(entry.after().path("task").asText()).isEqualTo(task.id());
            assertThat(entry.after().path("percentComplete").asInt()).isEqualTo(40);
            assertThat(entry.after().at("/indicatorValues/0/value").asInt()).isEqualTo(68);
        }

        @Test
        void twiceWithOneKeyLeavesOneEntry() {
            TestTask task = aTask().added();
            String key = UUID.randomUUID().toString();

            String first = file(key, task);
            String second = file(key, task);

            assertThat(second).isEqualTo(first);
            theOnlyEntryAbout(first);
        }

        @Test
        void aWholeFormLeavesOneEntryForEachReport() {
            List<String> reports = aForm().with(aReport(aTask().added()), aReport(aTask().added()))
                    .sent()
                    .statusCode(201)
                    .extract()
                    .path("items.id");

            assertThat(reports)
                    .hasSize(2)
                    .allSatisfy(report ->
                            assertThat(theOnlyEntryAbout(report).action()).isEqualTo("fileProgress"));
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            RequestSpecification reporter = as(Token.of("refused-in-filing", "zj-scjg", "reporter", "viewer"));
            reporter.body(aReport(aTask().added()).with("percentComplete", 101).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(422);
            as(Token.of("refused-in-filing", "zj-jyt", "reporter"))
                    .body(aReport(aTask().added()).by("zj-jyt").json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(403);
            as(Token.of("refused-in-filing", "zj-scjg", "viewer"))
                    .body(aReport(aTask().added()).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(403);

            assertThat(recorded().by("refused-in-filing")).isEmpty();
        }

        @Test
        void thatCannotBeRecordedFilesNothing() {
            TestTask task = aTask().added();

            recorded().isOutOfReachDuring(() -> aReport(task).sent().statusCode(500));

            asReviewer().get("/progress-reports?task=" + task.id()).then().body("items", hasSize(0));
        }

        private static String file(String key, TestTask task) {
            return asReporterOf("zj-scjg")
                    .header("Idempotency-Key", key)
                    .body(aReport(task).json())
                    .post("/progress-reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    @Nested
    class Accepting {

        @Test
        void tellsTheReportAsItWasAndAsItIs() {
            String report = aReport(aTask().added()).filed();

            decide(asReviewer(), report, "acceptance", 200);

            AuditTable.Entry entry = theDecisionAbout(report);
            assertThat(entry.actor()).isEqualTo("reviewer-zj-fgw");
            assertThat(entry.onBehalfOf()).isEqualTo("zj-fgw");
            assertThat(entry.action()).isEqualTo("acceptProgress");
            assertThat(entry.before().path("state").asText()).isEqualTo("SUBMITTED");
            assertThat(entry.after().path("state").asText()).isEqualTo("ACCEPTED");
            assertThat(entry.after().path("sequence").asInt()).isEqualTo(1);
            assertThat(entry.after().path("version").asInt()).isEqualTo(1);
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            TestTask task = aTask().withIndicator("170", "AT_LEAST").added();
            String report = aReport(task).at(100).filed();

            decide(asReviewer(), report, "acceptance", 409);
            decide(asReporterOf("zj-scjg"), report, "acceptance", 403);
            decide(as(Token.of("reporter-zj-scjg", "zj-scjg", "reporter", "reviewer")), report, "acceptance", 403);

            theOnlyEntryAbout(report);
        }

        @Test
        void whatWasDecidedLeavesNoSecondEntry() {
            String report = aReport(aTask().added()).filed();
            decide(asReviewer(), report, "acceptance", 200);

            theDecisionAbout(report);
        }

        @Test
        void thatCannotBeRecordedAcceptsNothing() {
            TestTask task = aTask().added();
            String report = aReport(task).filed();

            recorded().isOutOfReachDuring(() -> decide(asReviewer(), report, "acceptance", 500));

            asReviewer().get("/progress-reports/" + report).then().body("state", equalTo("SUBMITTED"));
            decide(asReviewer(), report, "acceptance", 200);
            theDecisionAbout(report);
        }
    }

    @Nested
    class Returning {

        @Test
        void tellsTheReason() {
            String report = aReport(aTask().added()).filed();

            decide(asReviewerOf("zj-jyt").body("{\"reason\":\"请补充\"}"), report, "return", 200);

            AuditTable.Entry entry = theDecisionAbout(report);
            assertThat(entry.actor()).isEqualTo("reviewer-zj-jyt");
            assertThat(entry.onBehalfOf()).isEqualTo("zj-jyt");
            assertThat(entry.action()).isEqualTo("returnProgress");
            assertThat(entry.before().path("state").asText()).isEqualTo("SUBMITTED");
            assertThat(entry.after().path("state").asText()).isEqualTo("RETURNED");
            assertThat(entry.after().path("reason").asText()).isEqualTo("请补充");
        }

        @Test
        void tellsTheReasonsOfSingleFields() {
            String report = aReport(aTask().added()).filed();

            decide(asReviewer().body("""
                            {"reason":"请补充","fields":[{"pointer":"/percentComplete","reason":"偏高"}]}"""), report, "return", 200);

            AuditTable.Entry entry = theDecisionAbout(report);
            assertThat(entry.before().path("fields")).isEmpty();
            assertThat(entry.after().at("/fields/0/pointer").asText()).isEqualTo("/percentComplete");
            assertThat(entry.after().at("/fields/0/reason").asText()).isEqualTo("偏高");
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            String report = aReport(aTask().added()).filed();

            decide(asReviewer().body("{\"reason\":\" \"}"), report, "return", 422);
            decide(asViewerOf("zj-fgw").body("{\"reason\":\"请补充\"}"), report, "return", 403);

            theOnlyEntryAbout(report);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void tellsThatItsAuthorTookItBack() {
            String report = aReport(aTask().added()).filed();

            decide(asReporterOf("zj-scjg"), report, "withdrawal", 200);

            AuditTable.Entry entry = theDecisionAbout(report);
            assertThat(entry.actor()).isEqualTo("reporter-zj-scjg");
            assertThat(entry.action()).isEqualTo("withdrawProgress");
            assertThat(entry.before().path("state").asText()).isEqualTo("SUBMITTED");
            assertThat(entry.after().path("state").asText()).isEqualTo("WITHDRAWN");
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            String report = aReport(aTask().added()).filed();

            decide(as(Token.of("another", "zj-scjg", "reporter")), report, "withdrawal", 403);

            theOnlyEntryAbout(report);
        }
    }

    private static void decide(RequestSpecification caller, String report, String decision, int status) {
        caller.header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/" + decision)
                .then()
                .statusCode(status);
    }

    private AuditTable.Entry theOnlyEntryAbout(String report) {
        List<AuditTable.Entry> entries = recorded().about("ProgressReport", report);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    /** The second and last entry, after the one of its filing. */
    private AuditTable.Entry theDecisionAbout(String report) {
        List<AuditTable.Entry> entries = recorded().about("ProgressReport", report);
        assertThat(entries).hasSize(2);
        return entries.getLast();
    }

    private AuditTable recorded() {
        return new AuditTable(database);
    }
}
