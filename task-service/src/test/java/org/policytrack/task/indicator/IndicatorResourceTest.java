package org.policytrack.task.indicator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.policytrack.task.TaskServiceTest;

@QuarkusTest
class IndicatorResourceTest extends TaskServiceTest {

    @Test
    void thePlanHasTenFigures() {
        asReporterOf("zj-scjg")
                .get("/indicators?plan=zj-metaverse-2023")
                .then()
                .statusCode(200)
                .body("items", hasSize(10));
        asReporterOf("zj-scjg")
                .get("/indicators?task=zj-metaverse-2023-t12")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void aFigureTellsWhenItIsDueAndWhichGoalItFeeds() {
        asReporterOf("zj-scjg")
                .get("/indicators/zj-metaverse-2023-t08-i1")
                .then()
                .statusCode(200)
                .body("dueDate", equalTo("2023-12-31"))
                .body("dueDateAssumed", equalTo(true))
                .body("feeds", equalTo("zj-metaverse-2023-g3"))
                .body("feedsAssumed", equalTo(true));
        asReporterOf("zj-scjg")
                .get("/indicators/zj-metaverse-2023-t20-i1")
                .then()
                .body("feeds", nullValue())
                .body("feedsAssumed", nullValue());
    }

    @Test
    void aTargetMovesOnlyWithAReasonAndTheFirstStaysVisible() {
        String indicator = "/indicators/zj-metaverse-2023-t13-i1";
        String tag = asCoordinator().get(indicator).header("ETag");

        asReporterOf("zj-wlt")
                .header("If-Match", tag)
                .body(change())
                .post(indicator + "/target-changes")
                .then()
                .statusCode(403);
        asCoordinator()
                .body(change())
                .post(indicator + "/target-changes")
                .then()
                .statusCode(428);
        asCoordinator()
                .header("If-Match", tag)
                .body(change())
                .post(indicator + "/target-changes")
                .then()
                .statusCode(201)
                .body("target", equalTo(6.5f))
                .body("originalTarget", equalTo(5))
                .body("targetChanges", equalTo(1))
                .body("changes[0].reason", equalTo("联席会议商定"));
        asCoordinator()
                .header("If-Match", tag)
                .body(change())
                .post(indicator + "/target-changes")
                .then()
                .statusCode(412);
    }

    private static String change() {
        return "{\"target\":6.5,\"reason\":\"联席会议商定\"}";
    }
}
