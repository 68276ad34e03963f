package org.policytrack.task.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

@QuarkusTest
class MilestoneDatesResourceTest extends TaskServiceTest {

    @Test
    void theDatesStandAsTheyHeldWithTheDaysToActBy() {
        TestPlan plan = aPlan().imported();
        clock.isOn("2023-04-24");
        move(plan, "2023-05-31");
        clock.isOn("2023-05-20");
        move(plan, "2023-06-25");

        list("milestone=" + plan.mechanism())
                .body("items.dueDate", contains("2023-04-30", "2023-05-31", "2023-06-25"))
                .body("items.actBy", contains("2023-04-28", "2023-05-31", "2023-06-25"))
                .body("items.moves", contains(0, 1, 2))
                .body("items[0].heldFrom", nullValue())
                .body("items[1].heldFrom", equalTo("2023-04-24"))
                .body("items[2].heldFrom", equalTo("2023-05-20"))
                .body("items[2].belongsTo", equalTo(plan.id() + "-m1"))
                .body("items[2].plan", equalTo(plan.id()));
    }

    @Test
    void pagesLeaveNothingOutAndShowNothingTwice() {
        TestPlan plan = aPlan().imported();
        move(plan, "2023-05-31");

        List<Integer> all = list("limit=200&plan=" + plan.id()).extract().path("items.id");
        List<Integer> paged = new ArrayList<>();
        String cursor = "";
        do {
            var page = list("limit=3&plan=" + plan.id() + cursor).extract();
            paged.addAll(page.path("items.id"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());

        assertThat(all).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void whoDoesNotSeeATaskDoesNotSeeItsDates() {
        TestPlan plan = aPlan().narrowed().imported();
        String query = "/milestone-dates?milestone=" + plan.mechanism();

        asReportingService().get(query).then().statusCode(200).body("items.size()", equalTo(1));
        asReporterOf("zj-jyt").get(query).then().statusCode(200).body("items.size()", equalTo(0));
    }

    private static ValidatableResponse list(String query) {
        return asCoordinator()
                .urlEncodingEnabled(false)
                .get("/milestone-dates?" + query)
                .then()
                .statusCode(200);
    }

    private static void move(TestPlan plan, String day) {
        String path = "/milestones/" + plan.mechanism();
        asCoordinator()
                .header("If-Match", tagOf(path))
                .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定\"}".formatted(day))
                .post(path + "/due-date-changes")
                .then()
                .statusCode(201);
    }
}
