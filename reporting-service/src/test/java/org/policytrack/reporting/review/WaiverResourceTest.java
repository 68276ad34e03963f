package org.policytrack.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.reporting.Api.as;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.kit.testing.Token;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

@QuarkusTest
class WaiverResourceTest extends ReportingServiceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestTask task = aTaskOf(TestGoal.aPlan())
            .with("zj-jxt", "省经信厅")
            .with("zj-jyt", "省教育厅")
            .withIndicator("170", "AT_LEAST")
            .added();

    @Inject
    javax.sql.DataSource database;

    @Nested
    class Contributions {

        @Test
        void aTaskIsCompletedWithoutTheContributionOfADepartmentThatIsExcused() {
            accepted(aReport(task).by("zj-jxt").at(50));
            accepted(aReport(task).at(100).withValue(task.indicator(), "170"));
            standing().body("status", equalTo("IN_PROGRESS"));

            excuse("zj-jyt").statusCode(201).header("ETag", "\"v0\"").body("kind", equalTo("CONTRIBUTION"));

            standing().body("status", equalTo("COMPLETED")).body("light", equalTo("BLUE"));
            assertThat(toldStatuses(2)).containsExactly("IN_PROGRESS", "COMPLETED");
        }

        @Test
        void aRevokedWaiverOpensTheTaskAgain() {
            accepted(aReport(task).by("zj-jxt").at(50));
            int waiver = excuse("zj-jyt").extract().path("id");
            accepted(aReport(task).at(100).withValue(task.indicator(), "170"));

            revoke(waiver, "v0").statusCode(200).body("revocationReason", equalTo("职能划回"));

            standing().body("status", equalTo("IN_PROGRESS")).body("verifiedPercent", equalTo(100));
            assertThat(toldStatuses(2)).containsExactly("COMPLETED", "IN_PROGRESS");
        }

        @Test
        void whatWasWaivedLaterIsNotKnownOnTheDaysBefore() {
            accepted(aReport(task).by("zj-jxt").at(50));
            accepted(aReport(task).at(100).withValue(task.indicator(), "170"));
            clock.isOn("2023-07-10");
            int waiver = excuse("zj-jyt").extract().path("id");
            clock.isOn("2023-08-01");
            revoke(waiver, "v0").statusCode(200);

            standing("?asOf=2023-07-09").body("status", equalTo("IN_PROGRESS"));
            standing("?asOf=2023-07-10").body("status", equalTo("COMPLETED")).body("waivers", hasSize(1));
            standing("?asOf=2023-07-31").body("status", equalTo("COMPLETED"));
            standing("?asOf=2023-08-01").body("status", equalTo("IN_PROGRESS")).body("waivers", empty());
        }

        @Test
        void aWaiverThatChangesNoStatusTellsTaskServiceNothing() {
            accepted(aReport(task).at(40));

            excuse("zj-jyt").statusCode(201);
            accepted(aReport(task).at(50));

            assertThat(toldStatuses(2)).containsExactly("IN_PROGRESS", "IN_PROGRESS");
        }

        @Test
        void theStandingShowsWhatEachCooperatingDepartmentContributed() {
            accepted(aReport(task).by("zj-jxt").at(50));
            excuse("zj-jyt").statusCode(201);

            standing()
                    .body("contributions.department", contains("zj-jxt", "zj-jyt"))
                    .body("contributions.percentComplete", contains(50, null))
                    .body("contributions.isExcused", contains(false, true))
                    .body("waivers[0].reason", equalTo("机构调整"));
        }

        @Test
        void onlyACooperatingDepartmentIsExcused() {
            excuse("zj-scjg").statusCode(422).body("errors[0].pointer", equalTo("/department"));
            excuse("zj-kjt").statusCode(422).body("errors[0].pointer", equalTo("/department"));
        }

        @Test
        void theDepartmentIsToldAndItIsRecorded() {
            int waiver = excuse("zj-jyt").extract().path("id");

            await().atMost(SOON)
                    .until(() -> !OtherServices.noticesAbout(String.valueOf(waiver), "CONTRIBUTION_WAIVED")
                            .isEmpty());
            JsonNode notice = OtherServices.noticesAbout(String.valueOf(waiver), "CONTRIBUTION_WAIVED")
                    .getFirst();
            assertThat(notice.path("department").asText()).isEqualTo("zj-jyt");
            assertThat(notice.path("text").asText()).contains("机构调整");
            List<AuditTable.Entry> recorded = new AuditTable(database).about("Waiver", String.valueOf(waiver));
            assertThat(recorded).extracting(AuditTable.Entry::action).containsExactly("grantWaiver");
            assertThat(recorded.getFirst().after().path("reason").asText()).isEqualTo("机构调整");
        }
    }

    @Nested
    class Targets {

        @Test
        void completionBelowATargetIsRefusedUnlessItIsWaived() {
            String report =
                    aReport(task).at(100).withValue(task.indicator(), "120").filed();
            accept(report).statusCode(409).body("type", equalTo("/problems/target-not-met"));

            int waiver = waive("{\"indicator\":\"" + task.indicator() + "\",\"reason\":\"申报口径调整\"}")
                    .statusCode(201)
                    .body("kind", equalTo("TARGET"))
                    .extract()
                    .path("id");

            accept(report).statusCode(200);
            await().atMost(SOON)
                    .until(() -> !OtherServices.noticesAbout(String.valueOf(waiver), "TARGET_WAIVED")
                            .isEmpty());
            assertThat(OtherServices.noticesAbout(String.valueOf(waiver), "TARGET_WAIVED")
                            .getFirst()
                            .path("department")
                            .asText())
                    .isEqualTo("zj-scjg");
        }

        @Test
        void theTargetItselfStaysWhatItIs() {
            waive("{\"indicator\":\"" + task.indicator() + "\",\"reason\":\"申报口径调整\"}")
                    .statusCode(201);

            standing().body("indicators[0].target", equalTo(170));
        }

        @Test
        void onlyAnIndicatorOfTheTaskIsWaived() {
            waive("{\"indicator\":\"x\",\"reason\":\"申报口径调整\"}")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/indicator"));
        }

        @Test
        void aCoordinatorOfTheLeadIsMarkedAsSuch() {
            as(Token.of("coordinator-of-lead", "zj-scjg", "coordinator"))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body("{\"indicator\":\"" + task.indicator() + "\",\"reason\":\"申报口径调整\"}")
                    .post("/tasks/" + task.id() + "/waivers")
                    .then()
                    .statusCode(201)
                    .body("grantedWithinDepartment", equalTo(true));
        }
    }

    @Test
    void aWaiverNamesEitherADepartmentOrAnIndicatorAndAReason() {
        waive("{\"reason\":\"机构调整\"}").statusCode(422);
        waive("{\"department\":\"zj-jyt\",\"indicator\":\"" + task.indicator() + "\",\"reason\":\"机构调整\"}")
                .statusCode(422);
        waive("{\"department\":\"zj-jyt\",\"reason\":\" \"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void theSameIsWaivedOnceAtATime() {
        int waiver = excuse("zj-jyt").extract().path("id");
        excuse("zj-jyt").statusCode(409).body("type", equalTo("/problems/waived-already"));

        revoke(waiver, "v0").statusCode(200);
        revoke(waiver, "v1").statusCode(409).body("type", equalTo("/problems/waiver-revoked-already"));
        revoke(waiver, "v0").statusCode(412);

        excuse("zj-jyt").statusCode(201);
        list().body("items", hasSize(2)).body("items[1].revokedBy", nullValue());
    }

    @Test
    void ofSeveralAtOnceOneIsGranted() throws Exception {
        try (ExecutorService several = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(
                            i -> several.submit(() -> excuse("zj-jyt").extract().statusCode()))
                    .toList();
            List<Integer> codes = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void everybodyReadsWhatWasWaivedOfATaskInSight() {
        int waiver = excuse("zj-jyt").extract().path("id");

        asViewerOf("zj-kjt")
                .get("/tasks/" + task.id() + "/waivers/" + waiver)
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("reason", equalTo("机构调整"));
        asViewerOf("zj-kjt").get("/tasks/none/waivers").then().statusCode(404);
    }

    @Test
    void standingsAreNarrowedToADepartmentAndItsRole() {
        listed("&department=zj-jyt").body("items.task", hasItem(task.id()));
        listed("&department=zj-jyt&role=COOPERATING").body("items.task", hasItem(task.id()));
        listed("&department=zj-jyt&role=LEAD").body("items.task", not(hasItem(task.id())));
        listed("&department=zj-scjg&role=LEAD").body("items.task", hasItem(task.id()));
        asViewerOf("zj-kjt")
                .get("/standings?plan=" + task.plan() + "&role=LEAD")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("role"));
    }

    private ValidatableResponse listed(String query) {
        return asViewerOf("zj-kjt")
                .get("/standings?limit=200&plan=" + task.plan() + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list() {
        return asCoordinator().get("/tasks/" + task.id() + "/waivers").then().statusCode(200);
    }

    private ValidatableResponse excuse(String department) {
        return waive("{\"department\":\"" + department + "\",\"reason\":\"机构调整\"}");
    }

    private ValidatableResponse waive(String body) {
        return asCoordinator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/tasks/" + task.id() + "/waivers")
                .then();
    }

    private ValidatableResponse revoke(int waiver, String version) {
        return asCoordinator()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"职能划回\"}")
                .post("/tasks/" + task.id() + "/waivers/" + waiver + "/revocation")
                .then();
    }

    private ValidatableResponse standing() {
        return standing("");
    }

    private ValidatableResponse standing(String query) {
        return asViewerOf("zj-kjt")
                .get("/standings/" + task.id() + query)
                .then()
                .statusCode(200);
    }

    private List<String> toldStatuses(int times) {
        await().atMost(SOON).until(() -> OtherServices.progressOf(task).size() >= times);
        return OtherServices.progressOf(task).stream()
                .map(told -> told.path("status").asText())
                .toList();
    }

    private static ValidatableResponse accept(String report) {
        return asReviewer()
                .header("If-Match", "\"v0\"")
                .body("{}")
                .post("/progress-reports/" + report + "/acceptance")
                .then();
    }

    private static void accepted(TestReport report) {
        accept(report.filed()).statusCode(200);
    }
}
