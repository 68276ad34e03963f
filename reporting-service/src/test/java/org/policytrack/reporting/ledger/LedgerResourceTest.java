package org.policytrack.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aNarrowedTaskLedBy;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class LedgerResourceTest extends ReportingServiceTest {

    private final TestTask task =
            aTask().with("zj-jxt", "省经信厅").withIndicator("170", "AT_LEAST").added();

    @Nested
    class Writing {

        @Test
        void filingClaimsAndAcceptanceVerifies() {
            String report = aReport(task).withValue(task.indicator(), "68").filed();
            clock.isOn("2023-06-22");
            decide(asReviewer(), report, "acceptance");

            ledger(asCoordinator())
                    .body("items.kind", contains("CLAIMED", "VERIFIED"))
                    .body("items.value", contains(68, 68))
                    .body("items.validOn", contains("2023-06-20", "2023-06-20"))
                    .body("items.knownOn", contains("2023-06-20", "2023-06-22"))
                    .body("items[1].knownAt", equalTo("2023-06-22T02:00:00Z"))
                    .body("items.period", contains("2023-06", "2023-06"))
                    .body("items.department", contains("zj-scjg", "zj-scjg"))
                    .body("items.role", contains("LEAD", "LEAD"))
                    .body("items.author", contains("reporter-zj-scjg", "reporter-zj-scjg"))
                    .body("items[0].reviewer", nullValue())
                    .body("items[1].reviewer", equalTo("reviewer-zj-fgw"))
                    .body("items.report", contains(report, report))
                    .body("items.evidenceItems", contains(1, 1))
                    .body("items.counts", contains(false, true));
        }

        @Test
        void aFigureOfAnEarlierMonthSpeaksOfItsLastDay() {
            accepted(aReport(task).with("period", "2023-05").withValue(task.indicator(), "50"));

            ledger(asCoordinator()).body("items[1].validOn", equalTo("2023-05-31"));
        }

        @Test
        void aReturnDropsTheClaimAndSaysWhy() {
            String report = aReport(task).withValue(task.indicator(), "68").filed();
            decide(asReviewer().body("{\"reason\":\"请补充\"}"), report, "return");

            ledger(asCoordinator())
                    .body("items.kind", contains("CLAIMED", "DROPPED"))
                    .body("items[1].reason", equalTo("请补充"))
                    .body("items[1].reviewer", equalTo("reviewer-zj-fgw"))
                    .body("items.counts", contains(false, false));
        }

        @Test
        void aWithdrawalDropsTheClaim() {
            String report = aReport(task).withValue(task.indicator(), "68").filed();
            decide(asReporterOf("zj-scjg"), report, "withdrawal");

            ledger(asCoordinator())
                    .body("items.kind", contains("CLAIMED", "DROPPED"))
                    .body("items[1].reviewer", equalTo("reporter-zj-scjg"));
        }

        @Test
        void aRefusedAcceptanceVerifiesNothing() {
            String report =
                    aReport(task).at(100).withValue(task.indicator(), "169").filed();
            asReviewer()
                    .header("If-Match", "\"v0\"")
                    .post("/progress-reports/" + report + "/acceptance")
                    .then()
                    .statusCode(409);

            ledger(asCoordinator()).body("items.kind", contains("CLAIMED"));
        }

        @Test
        void whatACooperatingDepartmentVerifiedStandsBesideAndDoesNotCount() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            accepted(aReport(task).by("zj-jxt").withValue(task.indicator(), "500"));

            ledger(asCoordinator(), "&kind=VERIFIED")
                    .body("items.value", contains(68, 500))
                    .body("items.role", contains("LEAD", "COOPERATING"))
                    .body("items.counts", contains(true, false));
        }

        @Test
        void aFigureWithoutEvidenceSaysSo() {
            accepted(aReport(task).withValueWithoutEvidence(task.indicator(), "68"));

            ledger(asCoordinator()).body("items.evidenceItems", contains(0, 0));
        }
    }

    @Nested
    class Falling {

        @Test
        void aValueBelowTheVerifiedOneNeedsAReason() {
            accepted(aReport(task).withValue(task.indicator(), "68"));

            aReport(task)
                    .withValue(task.indicator(), "60")
                    .sent()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/indicatorValues/0/reason"))
                    .body("errors[0].detail", equalTo("累计值 60 低于已审核的 68，请说明原因"));
            accepted(aReport(task).withValue(task.indicator(), "60").because("剔除重复申报"));

            ledger(asCoordinator(), "&kind=VERIFIED")
                    .body("items.reason", contains(nullValue(), equalTo("剔除重复申报")))
                    .body("items.counts", contains(false, true));
        }

        @Test
        void aClaimNobodyAcceptedMayBeUndercut() {
            aReport(task).withValue(task.indicator(), "68").filed();

            aReport(task).withValue(task.indicator(), "60").sent().statusCode(201);
        }

        @Test
        void eachDepartmentIsHeldAgainstItsOwnFigures() {
            accepted(aReport(task).withValue(task.indicator(), "68"));

            aReport(task).by("zj-jxt").withValue(task.indicator(), "5").sent().statusCode(201);
        }

        @Test
        void anEarlierMonthIsNotHeldAgainstALaterOne() {
            accepted(aReport(task).withValue(task.indicator(), "68"));

            aReport(task)
                    .with("period", "2023-04")
                    .withValue(task.indicator(), "40")
                    .sent()
                    .statusCode(201);
        }
    }

    @Nested
    class AnyDay {

        @Test
        void aCorrectionOfAnEarlierDayIsSeenByWhoAsksWhatIsKnownNow() {
            clock.isOn("2023-05-30");
            accepted(aReport(task).with("period", "2023-05").withValue(task.indicator(), "50"));
            clock.isOn("2023-06-30");
            accepted(aReport(task).with("period", "2023-06").withValue(task.indicator(), "68"));
            clock.isOn("2023-07-20");
            accepted(aReport(task)
                    .with("period", "2023-05")
                    .withValue(task.indicator(), "45")
                    .because("更正"));

            clock.isOn("2023-07-31");
            assertThat(counting("asOf=2023-05-31")).containsExactly(50);
            assertThat(counting("asOf=2023-05-31&knownAt=2023-07-19")).containsExactly(50);
            assertThat(counting("asOf=2023-05-31&knownAt=2023-07-31")).containsExactly(45);
            assertThat(counting("asOf=2023-05-29")).isEmpty();
            assertThat(counting("asOf=2023-07-31")).containsExactly(68);
        }

        /** The values of the entries that count: one or none. */
        private List<Integer> counting(String query) {
            return ledger(asCoordinator(), "&" + query).extract().path("items.findAll { it.counts }.value");
        }
    }

    @Nested
    class Reading {

        @Test
        void whatWasNotVerifiedIsForTheOwnDepartmentReviewersAndTheCoordinatingOffice() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            aReport(task).withValue(task.indicator(), "70").filed();

            ledger(asViewerOf("zj-jyt")).body("items.kind", contains("VERIFIED"));
            ledger(asViewerOf("zj-scjg")).body("items", hasSize(3));
            ledger(asReviewer()).body("items", hasSize(3));
            ledger(asCoordinator()).body("items", hasSize(3));
        }

        @Test
        void aClaimIsNotThereForOthersUnderItsIdEither() {
            aReport(task).withValue(task.indicator(), "70").filed();
            Number claim = ledger(asCoordinator()).extract().path("items[0].id");

            asViewerOf("zj-jyt").get("/ledger/" + claim).then().statusCode(404);
            asViewerOf("zj-scjg").get("/ledger/" + claim).then().statusCode(200).body("kind", equalTo("CLAIMED"));
        }

        @Test
        void whereAPlanNarrowsReadingOthersSeeNothingOfATaskThatIsNotTheirs() {
            TestTask narrowed = aNarrowedTaskLedBy("zj-scjg")
                    .withIndicator("170", "AT_LEAST")
                    .added();
            accepted(aReport(narrowed).withValue(narrowed.indicator(), "68"));

            entriesOf(narrowed, asViewerOf("zj-jyt")).body("items", empty());
            entriesOf(narrowed, asViewerOf("zj-scjg")).body("items", hasSize(2));
            entriesOf(narrowed, asReviewer()).body("items", hasSize(2));
        }

        @Test
        void aPageLeadsToTheNextInTheOrderOfEntry() {
            for (int value = 1; value <= 3; value++) {
                aReport(task).withValue(task.indicator(), String.valueOf(value)).filed();
            }
            List<Integer> values = new ArrayList<>();
            String cursor = "";
            do {
                var page = ledger(asCoordinator(), "&limit=2" + cursor).extract();
                values.addAll(page.path("items.value"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(values).containsExactly(1, 2, 3);
        }

        @Test
        void filtersNarrowTheList() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            accepted(aReport(task).by("zj-jxt").withValue(task.indicator(), "5"));

            asCoordinator()
                    .get("/ledger?department=zj-jxt&task=" + task.id() + "&plan=" + task.plan())
                    .then()
                    .statusCode(200)
                    .body("items.value", contains(5, 5));
            asCoordinator().get("/ledger?task=nothing").then().statusCode(200).body("items", empty());
        }

        @ParameterizedTest
        @CsvSource({"kind=GUESSED, kind", "asOf=May, asOf", "cursor=x, cursor", "value=3, value"})
        void whatCannotBeObeyedIsRefused(String query, String parameter) {
            asCoordinator()
                    .get("/ledger?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter));
        }

        @Test
        void anEntryIsReadByItsIdAndNotSentTwice() {
            accepted(aReport(task).withValue(task.indicator(), "68"));
            Number entry = ledger(asCoordinator(), "&kind=VERIFIED").extract().path("items[0].id");

            String tag = asViewerOf("zj-jyt")
                    .get("/ledger/" + entry)
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .body("counts", equalTo(true))
                    .extract()
                    .header("ETag");
            asViewerOf("zj-jyt")
                    .header("If-None-Match", tag)
                    .get("/ledger/" + entry)
                    .then()
                    .statusCode(304);
            asViewerOf("zj-jyt").get("/ledger/999999999").then().statusCode(404);
        }
    }

    private ValidatableResponse ledger(RequestSpecification reader) {
        return ledger(reader, "");
    }

    private ValidatableResponse ledger(RequestSpecification reader, String query) {
        return reader.get("/ledger?indicator=" + task.indicator() + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse entriesOf(TestTask narrowed, RequestSpecification reader) {
        return reader.get("/ledger?task=" + narrowed.id()).then().statusCode(200);
    }

    private static void accepted(TestReport report) {
        decide(asReviewer(), report.filed(), "acceptance");
    }

    private static void decide(RequestSpecification decider, String report, String decision) {
        decider.header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/" + decision)
                .then()
                .statusCode(200);
    }
}
