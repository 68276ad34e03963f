package org.policytrack.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.AuditTable;

/** Every change of data leaves one entry, and nothing else does. */
@QuarkusTest
class AuditedChangesTest extends TaskServiceTest {

    @Inject
    DataSource database;

    @Nested
    class ImportingAPlan {

        @Test
        void leavesOneEntryForThePlanAndNoneForItsRows() {
            TestPlan plan = aPlan().imported();

            AuditTable.Entry entry = theOnlyEntryAbout("Plan", plan.id());
            assertByCoordinator(entry, "importPlan");
            assertThat(entry.before().isMissingNode()).isTrue();
            assertThat(entry.after().path("id").asText()).isEqualTo(plan.id());
            assertThat(entry.after().path("goals")).hasSize(6);
            assertThat(entriesAbout("Task", plan.task(20))).isEmpty();
            assertThat(entriesAbout("Milestone", plan.mechanism())).isEmpty();
        }

        @Test
        void againLeavesNoSecondEntry() {
            TestPlan plan = aPlan().imported();

            plan.importing().post("/plans").then().statusCode(200);

            assertThat(entriesAbout("Plan", plan.id())).hasSize(1);
        }

        @Test
        void twiceWithOneKeyLeavesOneEntry() {
            TestPlan plan = aPlan();
            String key = UUID.randomUUID().toString();

            for (int time = 0; time < 2; time++) {
                plan.importing()
                        .header("Idempotency-Key", key)
                        .post("/plans")
                        .then()
                        .statusCode(201);
            }

            assertThat(entriesAbout("Plan", plan.id())).hasSize(1);
        }

        @Test
        void ofARefusedFileLeavesNone() {
            TestPlan plan = aPlan().with("[省市场监管局, 省经信厅", "[省魔法厅, 省经信厅");

            plan.importing().post("/plans").then().statusCode(422);

            assertThat(entriesAbout("Plan", plan.id())).isEmpty();
        }

        @Test
        void atStartIsTheServicesOwn() {
            AuditTable.Entry entry = entriesAbout("Plan", "zj-metaverse-2023").getFirst();

            assertThat(entry.actor()).isEqualTo("task-service");
            assertThat(entry.onBehalfOf()).isNull();
            assertThat(entry.action()).isEqualTo("importPlanAtStart");
            assertThat(entry.origin()).isEqualTo("internal");
            assertThat(entry.after().path("importedBy").asText()).isEqualTo("installation");
        }

        @Test
        void thatCannotBeRecordedImportsNothing() {
            TestPlan plan = aPlan();

            recorded()
                    .isOutOfReachDuring(
                            () -> plan.importing().post("/plans").then().statusCode(500));

            asCoordinator().get(plan.path()).then().statusCode(404);
            assertThat(entriesAbout("Plan", plan.id())).isEmpty();
        }
    }

    @Nested
    class ChangingSettings {

        @Test
        void tellsThemAsTheyWereAndAsTheyAre() {
            TestPlan plan = aPlan().imported();

            change(plan, tagOf(plan.path()), "{\"readOwnDepartmentOnly\":true,\"redBehind\":25}", 200);

            AuditTable.Entry entry = lastOf(entriesAbout("Plan", plan.id()), 2);
            assertByCoordinator(entry, "changeSettings");
            assertThat(entry.before().at("/settings/redBehind").asInt()).isEqualTo(30);
            assertThat(entry.before().at("/settings/readOwnDepartmentOnly").asBoolean())
                    .isFalse();
            assertThat(entry.after().at("/settings/redBehind").asInt()).isEqualTo(25);
            assertThat(entry.after().at("/settings/readOwnDepartmentOnly").asBoolean())
                    .isTrue();
            assertThat(entry.after().path("version").asInt())
                    .isEqualTo(entry.before().path("version").asInt() + 1);
        }

        @Test
        void toWhatTheyAreIsNoChange() {
            TestPlan plan = aPlan().imported();
            String tag = tagOf(plan.path());

            change(plan, tag, "{\"redBehind\":30}", 200);

            assertThat(tagOf(plan.path())).isEqualTo(tag);
            assertThat(entriesAbout("Plan", plan.id())).hasSize(1);
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            TestPlan plan = aPlan().imported();

            change(plan, tagOf(plan.path()), "{\"redBehind\":10}", 422);
            change(plan, "\"v7\"", "{\"redBehind\":25}", 412);

            assertThat(entriesAbout("Plan", plan.id())).hasSize(1);
        }

        private static void change(TestPlan plan, String tag, String change, int status) {
            asCoordinator()
                    .header("If-Match", tag)
                    .body(change)
                    .patch(plan.path() + "/settings")
                    .then()
                    .statusCode(status);
        }
    }

    @Nested
    class MovingADueDate {

        @Test
        void tellsBothDatesAndTheReason() {
            TestPlan plan = aPlan().imported();

            move(asCoordinator(), plan, tagOf("/milestones/" + plan.mechanism()), "2023-05-31", 201);

            AuditTable.Entry entry = theOnlyEntryAbout("Milestone", plan.mechanism());
            assertByCoordinator(entry, "moveDueDate");
            assertThat(entry.before().path("dueDate").asText()).isEqualTo("2023-04-30");
            assertThat(entry.before().path("dueDateChanges")).isEmpty();
            assertThat(entry.after().path("dueDate").asText()).isEqualTo("2023-05-31");
            assertThat(entry.after().at("/dueDateChanges/0/reason").asText()).isEqualTo("联席会议商定");
        }

        @Test
        void twiceWithOneKeyLeavesOneEntry() {
            TestPlan plan = aPlan().imported();
            String tag = tagOf("/milestones/" + plan.mechanism());
            String key = UUID.randomUUID().toString();

            move(asCoordinator().header("Idempotency-Key", key), plan, tag, "2023-05-31", 201);
            move(asCoordinator().header("Idempotency-Key", key), plan, tag, "2023-05-31", 201);

            theOnlyEntryAbout("Milestone", plan.mechanism());
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            TestPlan plan = aPlan().imported();
            String tag = tagOf("/milestones/" + plan.mechanism());

            move(asReporterOf("zj-fgw"), plan, tag, "2023-05-31", 403);
            move(asCoordinator(), plan, "\"v7\"", "2023-05-31", 412);
            move(asCoordinator(), plan, tag, "2023-04-30", 422);

            assertThat(entriesAbout("Milestone", plan.mechanism())).isEmpty();
        }

        @Test
        void thatCannotBeRecordedMovesNothing() {
            TestPlan plan = aPlan().imported();
            String tag = tagOf("/milestones/" + plan.mechanism());

            recorded().isOutOfReachDuring(() -> move(asCoordinator(), plan, tag, "2023-05-31", 500));

            assertThat(tagOf("/milestones/" + plan.mechanism())).isEqualTo(tag);
            assertThat(entriesAbout("Milestone", plan.mechanism())).isEmpty();
        }

        private static void move(RequestSpecification caller, TestPlan plan, String tag, String to, int status) {
            caller.header("If-Match", tag)
                    .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定\"}".formatted(to))
                    .post("/milestones/" + plan.mechanism() + "/due-date-changes")
                    .then()
                    .statusCode(status);
        }
    }

    @Nested
    class ChangingATarget {

        @Test
        void tellsBothTargetsAndTheReason() {
            String indicator = aPlan().imported().task(13) + "-i1";

            change(asCoordinator(), indicator, tagOf("/indicators/" + indicator), 201);

            AuditTable.Entry entry = theOnlyEntryAbout("Indicator", indicator);
            assertByCoordinator(entry, "changeTarget");
            assertThat(entry.before().path("target").asInt()).isEqualTo(5);
            assertThat(entry.after().path("target").asDouble()).isEqualTo(6.5);
            assertThat(entry.after().at("/changes/0/reason").asText()).isEqualTo("联席会议商定");
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            String indicator = aPlan().imported().task(13) + "-i1";

            change(asReporterOf("zj-wlt"), indicator, tagOf("/indicators/" + indicator), 403);
            change(asCoordinator(), indicator, "\"v7\"", 412);

            assertThat(entriesAbout("Indicator", indicator)).isEmpty();
        }

        private static void change(RequestSpecification caller, String indicator, String tag, int status) {
            caller.header("If-Match", tag)
                    .body("{\"target\":6.5,\"reason\":\"联席会议商定\"}")
                    .post("/indicators/" + indicator + "/target-changes")
                    .then()
                    .statusCode(status);
        }
    }

    @Nested
    class RecordingProgress {

        @Test
        void leavesAnEntryForEachWordThatIsNew() {
            String task = aPlan().imported().task(20);

            tell(asReportingService(), task, 2, 40, 200);
            tell(asReportingService(), task, 2, 40, 200);
            tell(asReportingService(), task, 1, 20, 200);

            AuditTable.Entry entry = theOnlyEntryAbout("Task", task);
            assertByReportingService(entry, "recordProgress");
            assertThat(entry.before().has("percentComplete")).isFalse();
            assertThat(entry.before().path("status").asText()).isEqualTo("NOT_STARTED");
            assertThat(entry.after().path("percentComplete").asInt()).isEqualTo(40);

            tell(asReportingService(), task, 3, 60, 200);
            AuditTable.Entry next = lastOf(entriesAbout("Task", task), 2);
            assertThat(next.before()).isEqualTo(entry.after());
            assertThat(next.after().path("percentComplete").asInt()).isEqualTo(60);
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            String task = aPlan().imported().task(20);

            tell(asCoordinator(), task, 1, 40, 403);
            tell(asReportingService(), task, 1, 101, 422);

            assertThat(entriesAbout("Task", task)).isEmpty();
        }

        private static void tell(RequestSpecification caller, String task, int sequence, int percent, int status) {
            caller.body(("{\"sequence\":%d,\"percentComplete\":%d,\"status\":\"IN_PROGRESS\","
                                    + "\"progressAsOf\":\"2023-04-20\"}")
                            .formatted(sequence, percent))
                    .put("/tasks/" + task + "/progress")
                    .then()
                    .statusCode(status);
        }
    }

    @Nested
    class RecordingAnAchievement {

        @Test
        void leavesAnEntryForEachWordThatIsNew() {
            String milestone = aPlan().imported().mechanism();

            tell(asReportingService(), milestone, 2, 200);
            tell(asReportingService(), milestone, 2, 200);
            tell(asReportingService(), milestone, 1, 200);

            AuditTable.Entry entry = theOnlyEntryAbout("Milestone", milestone);
            assertByReportingService(entry, "recordAchievement");
            assertThat(entry.before().has("achievedOn")).isFalse();
            assertThat(entry.after().path("achievedOn").asText()).isEqualTo("2023-04-19");
            assertThat(entry.after().path("state").asText()).isEqualTo("ACHIEVED");
        }

        @Test
        void thatIsRefusedLeavesNoEntry() {
            String milestone = aPlan().imported().mechanism();

            tell(asCoordinator(), milestone, 1, 403);
            tell(asReportingService(), milestone, 0, 422);

            assertThat(entriesAbout("Milestone", milestone)).isEmpty();
        }

        private static void tell(RequestSpecification caller, String milestone, int sequence, int status) {
            caller.body("{\"sequence\":%d,\"achievedOn\":\"2023-04-19\"}".formatted(sequence))
                    .put("/milestones/" + milestone + "/achievement")
                    .then()
                    .statusCode(status);
        }
    }

    @Nested
    class ScanningDeadlines {

        @Test
        void byHandLeavesOneEntryForTheScan() {
            JsonNode scan = asCoordinator()
                    .post("/deadline-scans")
                    .then()
                    .statusCode(201)
                    .extract()
                    .as(JsonNode.class);

            AuditTable.Entry entry =
                    theOnlyEntryAbout("DeadlineScan", scan.path("id").asText());
            assertByCoordinator(entry, "scanDeadlines");
            assertThat(entry.after()).isEqualTo(scan);
        }

        @Test
        void leavesOneEntryForEachFlagRaised() {
            TestPlan plan = aPlan().imported();

            asCoordinator().post("/deadline-scans").then().statusCode(201);
            asCoordinator().post("/deadline-scans").then().statusCode(201);

            JsonNode flags = asCoordinator()
                    .get("/deadline-flags?plan=" + plan.id())
                    .as(JsonNode.class)
                    .path("items");
            assertThat(flags).hasSize(1);
            AuditTable.Entry entry =
                    theOnlyEntryAbout("DeadlineFlag", flags.at("/0/id").asText());
            assertThat(entry.actor()).isEqualTo("task-service");
            assertThat(entry.action()).isEqualTo("scanDeadlines");
            assertThat(entry.after()).isEqualTo(flags.path(0));
        }
    }

    private static void assertByCoordinator(AuditTable.Entry entry, String action) {
        assertThat(entry.actor()).isEqualTo("coordinator");
        assertThat(entry.onBehalfOf()).isEqualTo("zj-fgw");
        assertThat(entry.action()).isEqualTo(action);
        assertThat(entry.outcome()).isEqualTo("DONE");
        assertThat(entry.origin()).isEqualTo("127.0.0.1");
    }

    private static void assertByReportingService(AuditTable.Entry entry, String action) {
        assertThat(entry.actor()).isEqualTo("reporting-service");
        assertThat(entry.onBehalfOf()).isNull();
        assertThat(entry.action()).isEqualTo(action);
        assertThat(entry.outcome()).isEqualTo("DONE");
    }

    private AuditTable.Entry theOnlyEntryAbout(String kind, String subject) {
        return lastOf(entriesAbout(kind, subject), 1);
    }

    private static AuditTable.Entry lastOf(List<AuditTable.Entry> entries, int howMany) {
        assertThat(entries).hasSize(howMany);
        return entries.getLast();
    }

    private List<AuditTable.Entry> entriesAbout(String kind, String subject) {
        return recorded().about(kind, subject);
    }

    private AuditTable recorded() {
        return new AuditTable(database);
    }
}
