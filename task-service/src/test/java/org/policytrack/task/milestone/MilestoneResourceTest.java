package org.policytrack.task.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.task.TaskServiceTest;

@QuarkusTest
class MilestoneResourceTest extends TaskServiceTest {

    private static final String MECHANISM = "/milestones/zj-metaverse-2023-m1-mechanism";
    private static final String MEETING = "/milestones/zj-metaverse-2023-m1-joint-meeting";
    private static final String REPORT = "/milestones/zj-metaverse-2023-m2-monitoring-report";

    @Nested
    class Reading {

        @Test
        void theAprilMechanismIsDueSoonOnTheTwentieth() {
            asReporterOf("zj-fgw")
                    .get(MECHANISM)
                    .then()
                    .statusCode(200)
                    .body("wording", equalTo("2023年4月底前"))
                    .body("dueDate", equalTo("2023-04-30"))
                    .body("actBy", equalTo("2023-04-28"))
                    .body("state", equalTo("DUE_SOON"))
                    .body("daysLeft", equalTo(8))
                    .body("moves", equalTo(0));
        }

        @Test
        void anotherDayIsAnotherRepresentation() {
            String today = asReporterOf("zj-fgw").get(MECHANISM).header("ETag");

            asReporterOf("zj-fgw")
                    .header("If-None-Match", today)
                    .get(MECHANISM)
                    .then()
                    .statusCode(304);
            clock.isOn("2023-05-04");
            asReporterOf("zj-fgw")
                    .header("If-None-Match", today)
                    .get(MECHANISM)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("OVERDUE"))
                    .body("daysLeft", equalTo(-6));
        }

        @Test
        void theListIsFilteredByStateOnADay() {
            clock.isOn("2023-06-05");

            asReporterOf("zj-fgw")
                    .get("/milestones?plan=zj-metaverse-2023&state=DUE_SOON")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains("zj-metaverse-2023-m1-alliance"));
            List.of("UPCOMING", "DUE_TODAY", "OVERDUE", "ACHIEVED", "ACHIEVED_LATE")
                    .forEach(state -> asReporterOf("zj-fgw")
                            .get("/milestones?task=zj-metaverse-2023-m1&state=" + state)
                            .then()
                            .statusCode(200)
                            .body("items.state.unique().every { it == '" + state + "' }", equalTo(true)));
        }

        @Test
        void theListIsFilteredByDueDate() {
            asReporterOf("zj-fgw")
                    .get("/milestones?task=zj-metaverse-2023-m1&dueBefore=2023-12-31")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.id",
                            containsInAnyOrder("zj-metaverse-2023-m1-alliance", "zj-metaverse-2023-m1-mechanism"));
        }

        @Test
        void everyGoalHasItsYearEnd() {
            asReporterOf("zj-fgw")
                    .get("/milestones?plan=zj-metaverse-2023")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(12));
        }

        @Test
        void aDateThatDoesNotExistIsRefused() {
            asReporterOf("zj-fgw")
                    .get("/milestones?dueBefore=2023-02-30")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("dueBefore"));
        }
    }

    @Nested
    class MovingADueDate {

        @Test
        void isForTheCoordinatingOffice() {
            move(asReporterOf("zj-fgw"), MEETING, tagOf(MEETING), "2024-01-15").statusCode(403);
        }

        @Test
        void needsAReason() {
            asCoordinator()
                    .header("If-Match", tagOf(MEETING))
                    .body("{\"dueDate\":\"2024-01-15\",\"reason\":\" \"}")
                    .post(MEETING + "/due-date-changes")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/reason"));
        }

        @Test
        void keepsTheFirstDateAndTheReason() {
            String first = tagOf(REPORT);

            move(asCoordinator(), REPORT, first, "2024-01-15")
                    .statusCode(201)
                    .body("dueDate", equalTo("2024-01-15"))
                    .body("originalDueDate", equalTo("2023-12-31"))
                    .body("moves", equalTo(1))
                    .body("dueDateChanges[0].reason", equalTo("联席会议商定"))
                    .body("dueDateChanges[0].changedBy", equalTo("coordinator"));

            move(asCoordinator(), REPORT, first, "2024-02-15").statusCode(412);
        }

        @Test
        void withoutTheVersionReadIsRefused() {
            asCoordinator()
                    .body("{\"dueDate\":\"2024-01-15\",\"reason\":\"x\"}")
                    .post(MEETING + "/due-date-changes")
                    .then()
                    .statusCode(428);
        }

        @Test
        void twiceWithOneKeyMovesOnce() {
            String key = UUID.randomUUID().toString();
            String tag = tagOf(MEETING);

            String first = moveWithKey(key, tag).statusCode(201).extract().asString();

            assertThat(moveWithKey(key, tag).statusCode(201).extract().asString())
                    .isEqualTo(first);
        }

        private ValidatableResponse moveWithKey(String key, String tag) {
            return move(asCoordinator().header("Idempotency-Key", key), MEETING, tag, "2024-01-05");
        }

        private ValidatableResponse move(
                io.restassured.specification.RequestSpecification caller, String milestone, String tag, String to) {
            return caller.header("If-Match", tag)
                    .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定\"}".formatted(to))
                    .post(milestone + "/due-date-changes")
                    .then();
        }
    }

    @Nested
    class RecordingAnAchievement {

        private static final String GOAL = "/milestones/zj-metaverse-2023-g6-year-end";

        @Test
        void isForServicesOnly() {
            asCoordinator()
                    .body("{\"sequence\":1,\"achievedOn\":\"2023-04-19\"}")
                    .put(GOAL + "/achievement")
                    .then()
                    .statusCode(403);
            asReporterOf("zj-fgw").get(GOAL).then().body("achievedOn", nullValue());
        }

        @ParameterizedTest
        @ValueSource(strings = {"-999999999-01-01", "0999-12-31", "+10000-01-01", "2023-02-30"})
        void needsADateThatADatabaseKeeps(String day) {
            asReportingService()
                    .body("{\"sequence\":1,\"achievedOn\":\"%s\"}".formatted(day))
                    .put(GOAL + "/achievement")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/achievedOn"));
        }

        @Test
        void closesTheMilestoneAndItsDateForGood() {
            String closed = "/milestones/zj-metaverse-2023-g5-year-end";

            asReportingService()
                    .body("{\"sequence\":1,\"achievedOn\":\"2023-04-19\"}")
                    .put(closed + "/achievement")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACHIEVED"));

            asCoordinator()
                    .header("If-Match", tagOf(closed))
                    .body("{\"dueDate\":\"2024-01-15\",\"reason\":\"x\"}")
                    .post(closed + "/due-date-changes")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/milestone-already-achieved"));
        }
    }

    private static String tagOf(String milestone) {
        return asCoordinator().get(milestone).header("ETag");
    }
}
