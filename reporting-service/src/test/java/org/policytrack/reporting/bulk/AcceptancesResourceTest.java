package org.policytrack.reporting.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.asReporterAndReviewerOf;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestStandIn;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class AcceptancesResourceTest extends ReportingServiceTest {

    @Inject
    DataSource database;

    private final TestTask task =
            aTask().withIndicator("170", "AT_LEAST").withMilestone("2023-06-30").added();

    @Test
    void whatRepeatsTheFiguresIsAcceptedLikeOneByItself() {
        acceptedBefore();
        String report = unchanged().filed();

        all(asReviewer(), named(report))
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(report))
                .body("items[0].outcome", equalTo("ACCEPTED"))
                .body("items[0].problem", nullValue());

        asReviewer()
                .get("/progress-reports/" + report)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("decidedBy", equalTo("reviewer-zj-fgw"))
                .body("sequence", equalTo(2));
        AuditTable.Entry entry =
                new AuditTable(database).about("ProgressReport", report).getLast();
        assertThat(entry.action()).isEqualTo("acceptProgress");
        assertThat(entry.actor()).isEqualTo("reviewer-zj-fgw");
    }

    @Test
    void theOrderOfTheListIsTheOrderOfAcceptance() {
        acceptedBefore();
        List<String> reports =
                Stream.generate(() -> unchanged().filed()).limit(3).toList();
        List<String> backwards = reports.reversed();

        all(asReviewer(), backwards.stream().map(AcceptancesResourceTest::named).toArray(String[]::new))
                .body("items.id", equalTo(backwards))
                .body("items.outcome", contains("ACCEPTED", "ACCEPTED", "ACCEPTED"));

        assertThat(backwards.stream().map(AcceptancesResourceTest::sequenceOf)).containsExactly(2, 3, 4);
    }

    @Test
    void oneThatIsRefusedKeepsNoOtherBack() {
        acceptedBefore();
        String changed = unchanged().at(41).filed();
        String own = asReporterAndReviewerOf("zj-scjg")
                .body(unchanged().json())
                .post("/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String returned = unchanged().filed();
        giveBack(returned);
        String stale = unchanged().filed();
        String good = unchanged().filed();

        all(
                        asReporterAndReviewerOf("zj-scjg").header("Accept-Language", "en"),
                        named(changed),
                        named(own),
                        named(returned, "v1"),
                        named(stale, "v7"),
                        named("nothing"),
                        named(good),
                        named(good))
                .body(
                        "items.outcome",
                        contains("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "ACCEPTED", "REFUSED"))
                .body(
                        "items.collect { it.problem?.type }",
                        contains(
                                "/problems/figures-changed",
                                "/problems/own-report-not-reviewable",
                                "/problems/report-already-decided",
                                "/problems/version-stale",
                                "/problems/not-found",
                                null,
                                "/problems/report-named-twice"))
                .body("items.collect { it.problem?.status }", contains(409, 403, 409, 412, 404, null, 422))
                .body("items[0].problem.detail", containsString("not those accepted last"));

        for (String refused : List.of(changed, own, stale)) {
            asReviewer().get("/progress-reports/" + refused).then().body("state", equalTo("SUBMITTED"));
            assertThat(new AuditTable(database).about("ProgressReport", refused))
                    .hasSize(1);
        }
        asReviewer().get("/progress-reports/" + good).then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void withNothingAcceptedBeforeNothingIsUnchanged() {
        refusedAsChanged(aReport(task).filed());
    }

    @Test
    void aMilestoneOrAnotherValueIsReadByItself() {
        acceptedBefore();

        refusedAsChanged(
                unchanged().withAchievement(task.milestone(), "2023-06-19").filed());
        refusedAsChanged(aReport(task).withValue(task.indicator(), "69").filed());
        refusedAsChanged(aReport(task).filed());
    }

    @Test
    void acceptanceByItselfInBetweenMakesTheNextOfTheListAnother() {
        acceptedBefore();
        String waits = unchanged().filed();
        accept(aReport(task).at(50).withValue(task.indicator(), "80").filed());

        refusedAsChanged(waits);
    }

    @Test
    void whoStandsInDoesItAndWhoDoesNotIsRefusedAltogether() {
        acceptedBefore();
        String report = unchanged().filed();

        asReporterOf("zj-kjt")
                .body(body(named(report)))
                .post("/progress-reports/acceptances")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-standing-in"));
        TestStandIn standIn =
                TestStandIn.by("reporter-zj-kjt").from("2023-06-22").to("2023-06-22");
        standIn.appointed();
        clock.isOn("2023-06-22");
        all(asReporterOf("zj-kjt"), named(report)).body("items.outcome", contains("ACCEPTED"));
        asReviewer()
                .get("/progress-reports/" + report)
                .then()
                .body("decidedBy", equalTo("reporter-zj-kjt"))
                .body("decidedFor", equalTo(standIn.absent()));
    }

    @Test
    void theSameListWithTheSameKeyIsAnsweredTheSame() {
        acceptedBefore();
        String report = unchanged().filed();
        String key = UUID.randomUUID().toString();

        String first = all(asReviewer().header("Idempotency-Key", key), named(report))
                .body("items.outcome", contains("ACCEPTED"))
                .extract()
                .asString();
        String second = all(asReviewer().header("Idempotency-Key", key), named(report))
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(new AuditTable(database).about("ProgressReport", report)).hasSize(2);
        asReviewer()
                .header("Idempotency-Key", key)
                .body(body(named("another")))
                .post("/progress-reports/acceptances")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-used-for-other-content"));
    }

    @Test
    void versionsMayBeQuotedLikeTheHeader() {
        acceptedBefore();

        all(asReviewer(), "{\"id\":\"" + unchanged().filed() + "\",\"version\":\"\\\"v0\\\"\"}")
                .body("items.outcome", contains("ACCEPTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "0", "", "v", "v0,v1", "*, v0"})
    void aVersionIsOneThatWasRead(String version) {
        asReviewer()
                .body(body(named("nothing", version)))
                .post("/progress-reports/acceptances")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reports/0/version"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void aListHasOneReportAtLeastAndTwoHundredAtMost(int reports) {
        String[] named =
                IntStream.range(0, reports).mapToObj(i -> named("r" + i)).toArray(String[]::new);

        asReviewer()
                .body(body(named))
                .post("/progress-reports/acceptances")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reports"));
    }

    @Test
    void twoHundredAreTaken() {
        acceptedBefore();
        String[] named =
                Stream.generate(() -> named(unchanged().filed())).limit(200).toArray(String[]::new);

        all(asReviewer(), named).body("items.findAll { it.outcome == 'ACCEPTED' }", hasSize(200));
    }

    @Test
    void whileTaskServiceIsSilentReportsAreAcceptedAllTheSame() {
        acceptedBefore();
        String report = unchanged().filed();
        OtherServices.taskServiceIsSilent(true);

        all(asReviewer(), named(report)).body("items.outcome", contains("ACCEPTED"));
    }

    private void refusedAsChanged(String report) {
        all(asReviewer(), named(report))
                .body("items.outcome", contains("REFUSED"))
                .body("items[0].problem.type", equalTo("/problems/figures-changed"));
        asReviewer().get("/progress-reports/" + report).then().body("state", equalTo("SUBMITTED"));
    }

    private void acceptedBefore() {
        accept(unchanged().filed());
    }

    private TestReport unchanged() {
        return aReport(task).withValue(task.indicator(), "68");
    }

    private static String named(String report) {
        return named(report, "v0");
    }

    private static String named(String report, String version) {
        return "{\"id\":\"" + report + "\",\"version\":\"" + version + "\"}";
    }

    private static String body(String... named) {
        return "{\"reports\":[" + Stream.of(named).collect(Collectors.joining(",")) + "]}";
    }

    private static ValidatableResponse all(RequestSpecification reviewer, String... named) {
        return reviewer.body(body(named))
                .post("/progress-reports/acceptances")
                .then()
                .statusCode(200);
    }

    private static int sequenceOf(String report) {
        return asReviewer().get("/progress-reports/" + report).then().extract().path("sequence");
    }

    private static void accept(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .post("/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static void giveBack(String report) {
        asReviewer()
                .header("If-Match", "\"v0\"")
                .body("{\"reason\":\"改\"}")
                .post("/progress-reports/" + report + "/return")
                .then()
                .statusCode(200);
    }
}
