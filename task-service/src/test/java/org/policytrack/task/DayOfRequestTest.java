package org.policytrack.task;

import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.task.Api.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Outside a demonstration nobody writes into the past. */
@QuarkusTest
class DayOfRequestTest extends TaskServiceTest {

    private static final String MOVE = "{\"dueDate\":\"2023-07-31\",\"reason\":\"联席会议商定延期\"}";
    private static final String ALLIANCE = "/milestones/zj-metaverse-2023-m1-alliance";

    @Test
    void aRequestThatNamesADayIsRefusedAndChangesNothing() {
        asCoordinator()
                .header("Tracker-Day", "2023-03-14")
                .header("If-Match", "*")
                .header("Accept-Language", "en")
                .body(MOVE)
                .post(ALLIANCE + "/due-date-changes")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Tracker-Day"))
                .body("errors[0].detail", equalTo("days of requests are taken in a demonstration only"));

        asCoordinator().get(ALLIANCE).then().statusCode(200).body("moves", equalTo(0));
    }

    @Test
    void itIsRefusedOfTodayToo() {
        asCoordinator().header("Tracker-Day", "2023-04-20").get(ALLIANCE).then().statusCode(400);
    }
}
