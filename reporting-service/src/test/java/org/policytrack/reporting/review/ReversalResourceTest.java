package org.policytrack.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class ReversalResourceTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestTask task =
            aTask().with("zj-jxt", "省经信厅").withIndicator("170", "AT_LEAST").added();

    @Inject
    javax.sql.DataSource database;

    @Nested
    class Reversing {

        @Test
        void aReversalIsAFurtherEntryAndTheFigureBeforeItCountsAgain() {
            accepted(aReport(task).with("period", "2023-05").withValue(task.indicator(), "50"));
            accepted(aReport(task).withValue(task.indicator(), "68"));
            clock.isOn("2023-06-25");

            reverse(asCoordinator(), entryOf(68))
                    .statusCode(201)
                    .header("ETag", "\"v0\"")
                    .body("kind", equalTo("REVERSED"))
                    .body("value", equalTo(68))
                    .body("reverses", equalTo(entryOf(68).intValue()))
                    .body("reviewer", equalTo("coordinator"))
                    .body("author", equalTo("reporter-zj-scjg"))
                    .body("reason", equalTo("重复申报"))
                    .body("knownOn", equalTo("2023-06-25"));

            verified().body("items.counts", contains(true, false));
            verified("&asOf=2023-06-24").body("items.counts", contains(false, true));
        }

        @Test
        void theReversedEntrySaysByWhichEntryItWasTakenBack() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            Number entry = entryOf(68);

            Number reversal = reverse(asCoordinator(), entry).extract().path("id");

            asCoordinator()
                    .get("/ledger/" + entry)
                    .then()
                    .body("reversedBy", equalTo(reversal.intValue()))
                    .body("counts", equalTo(false));
        }

        @Test
        void theAuthorIsTold() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            Number entry = entryOf(68);

            reverse(asCoordinator(), entry).statusCode(201);

            await().atMost(SOON)
                    .until(() -> !OtherServices.noticesAbout(entry.toString(), "FIGURE_REVERSED")
                            .isEmpty());
            JsonNode notice = OtherServices.noticesAbout(entry.toString(), "FIGURE_REVERSED")
                    .getFirst();
            assertThat(notice.path("recipient").asText()).isEqualTo("reporter-zj-scjg");
            assertThat(notice.path("text").asText()).contains("68", "重复申报");
            assertThat(notice.path("textEn").asText()).contains("was reversed");
        }

        @Test
        void itIsRecorded() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            Number entry = entryOf(68);

            reverse(asCoordinator(), entry).statusCode(201);

            List<AuditTable.Entry> recorded = new AuditTable(database).about("LedgerEntry", entry.toString());
            assertThat(recorded).hasSize(1);
            assertThat(recorded.getFirst().action()).isEqualTo("reverseFigure");
            assertThat(recorded.getFirst().actor()).isEqualTo("coordinator");
            assertThat(recorded.getFirst().before().path("kind").asText()).isEqualTo("VERIFIED");
            assertThat(recorded.getFirst().after().path("reason").asText()).isEqualTo("重复申报");
        }

        @Test
        void theSameKeyReversesOnce() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            Number entry = entryOf(68);
            String key = UUID.randomUUID().toString();

            Number first = reverse(asCoordinator().header("Idempotency-Key", key), entry)
                    .statusCode(201)
                    .extract()
                    .path("id");

            reverse(asCoordinator().header("Idempotency-Key", key), entry)
                    .statusCode(201)
                    .body("id", equalTo(first.intValue()));
        }

        @Test
        void ofTwoReversalsAtOnceOneWins() throws Exception {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            Number entry = entryOf(68);

            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> both = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    both.add(threads.submit(
                            () -> reverse(asCoordinator(), entry).extract().statusCode()));
                }
                for (Future<Integer> one : both) {
                    statuses.add(one.get());
                }
            }

            assertThat(statuses).containsExactlyInAnyOrder(201, 412);
        }
    }

    @Nested
    class Refusing {

        @Test
        void onlyTheCoordinatingOfficeReverses() {
            accepted(aReport(task).withValue(task.indicator(), "68"));

            reverse(asReviewer(), entryOf(68)).statusCode(403);
            reverse(asReporterOf("zj-scjg"), entryOf(68)).statusCode(403);
        }

        @Test
        void nobodyReversesAFigureOfTheirOwn() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            RequestSpecification author = as(Token.of("reporter-zj-scjg", "zj-fgw", "coordinator"));

            reverse(author, entryOf(68)).statusCode(403).body("type", equalTo("/problems/own-figure-not-reversible"));
        }

        @Test
        void onlyWhatIsVerifiedIsReversed() {
            aReport(task).withValue(task.indicator(), "68").filed();
            Number claim = asCoordinator()
                    .get("/ledger?indicator=" + task.indicator())
                    .then()
                    .extract()
                    .path("items[0].id");

            reverse(asCoordinator(), claim)
                    .statusCode(409)
                    .body("type", equalTo("/problems/only-verified-is-reversed"));
        }

        @Test
        void whatWasReversedIsNotReversedAgain() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            Number entry = entryOf(68);
            reverse(asCoordinator(), entry).statusCode(201);

            reverse(asCoordinator(), entry).statusCode(412);
            reverse(asCoordinator(), entry, "\"v1\"")
                    .statusCode(409)
                    .body("type", equalTo("/problems/figure-already-reversed"));
        }

        @Test
        void aReversalNeedsAReasonAndTheVersionThatWasRead() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            Number entry = entryOf(68);

            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\" \"}")
                    .post("/ledger/" + entry + "/reversal")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/reason"));
            asCoordinator()
                    .body("{\"reason\":\"重复申报\"}")
                    .post("/ledger/" + entry + "/reversal")
                    .then()
                    .statusCode(428);
            reverse(asCoordinator(), 999_999_999).statusCode(404);
        }
    }

    @Nested
    class OnTheStrengthOfAReversedFigure {

        @Test
        void aCompletedTaskIsInProgressAgainHereAndAtTaskService() {
            accepted(aReport(task).by("zj-jxt"));
            accepted(aReport(task).at(90).with("period", "2023-05").withValue(task.indicator(), "160"));
            accepted(aReport(task).at(100).withValue(task.indicator(), "171"));
            told(2);
            standing().body("status", equalTo("COMPLETED")).body("light", equalTo("BLUE"));
            clock.isOn("2023-06-28");

            reverse(asCoordinator(), entryOf(171)).statusCode(201);

            standing().body("status", equalTo("IN_PROGRESS")).body("verifiedPercent", equalTo(100));
            standing("?asOf=2023-06-27").body("status", equalTo("COMPLETED"));
            JsonNode told = told(3);
            assertThat(told.path("status").asText()).isEqualTo("IN_PROGRESS");
            assertThat(told.path("percentComplete").asInt()).isEqualTo(100);
            assertThat(told.path("sequence").asLong()).isEqualTo(4);
        }

        @Test
        void theNextAcceptanceHasAHigherSequenceAndMayCompleteItAgain() {
            accepted(aReport(task).by("zj-jxt"));
            accepted(aReport(task).at(100).withValue(task.indicator(), "171"));
            reverse(asCoordinator(), entryOf(171)).statusCode(201);

            accepted(aReport(task).at(100).withValue(task.indicator(), "172"));

            assertThat(told(3).path("sequence").asLong()).isEqualTo(4);
            standing().body("status", equalTo("COMPLETED"));
        }

        @Test
        void completionIsRefusedWhileTheFigureIsTakenBack() {
            accepted(aReport(task).at(90).withValue(task.indicator(), "171"));
            reverse(asCoordinator(), entryOf(171)).statusCode(201);
            String report = aReport(task).at(100).filed();

            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .post("/progress-reports/" + report + "/acceptance")
                    .then()
                    .statusCode(409)
                    .body("detail", equalTo("以下指标尚未达到目标，不能办结：专利 –/170项。"));
        }

        @Test
        void aReversalThatChangesNoStatusTellsTaskServiceNothing() {
            accepted(aReport(task).at(50).withValue(task.indicator(), "68"));
            told(1);
            Number entry = entryOf(68);

            reverse(asCoordinator(), entry).statusCode(201);

            await().atMost(SOON)
                    .until(() -> !OtherServices.noticesAbout(entry.toString(), "FIGURE_REVERSED")
                            .isEmpty());
            assertThat(OtherServices.progressOf(task)).hasSize(1);
        }
    }

    private ValidatableResponse standing() {
        return standing("");
    }

    private ValidatableResponse standing(String query) {
        return asViewerOf("zj-jyt")
                .get("/standings/" + task.id() + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse verified() {
        return verified("");
    }

    private ValidatableResponse verified(String query) {
        return asViewerOf("zj-jyt")
                .get("/ledger?kind=VERIFIED&indicator=" + task.indicator() + query)
                .then()
                .statusCode(200);
    }

    /** The id of the entry that verified the value. */
    private Number entryOf(int value) {
        return verified().extract().path("items.find { it.value == " + value + " }.id");
    }

    private JsonNode told(int times) {
        await().atMost(SOON).until(() -> OtherServices.progressOf(task).size() >= times);
        assertThat(OtherServices.progressOf(task)).hasSize(times);
        return OtherServices.progressOf(task).getLast();
    }

    private static ValidatableResponse reverse(RequestSpecification coordinator, Number entry) {
        return reverse(coordinator, entry, "\"v0\"");
    }

    private static ValidatableResponse reverse(RequestSpecification coordinator, Number entry, String version) {
        return coordinator
                .header("If-Match", version)
                .body("{\"reason\":\"重复申报\"}")
                .post("/ledger/" + entry + "/reversal")
                .then();
    }

    private static void accepted(TestReport report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report.filed() + "/acceptance")
                .then()
                .statusCode(200);
    }
}
