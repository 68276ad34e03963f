package org.policytrack.task;

import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.TestPlan.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Role;
import org.policytrack.kit.testing.OwnRequest;
import org.policytrack.kit.testing.RefusalCoverage;
import org.policytrack.kit.testing.Token;

@QuarkusTest
class RefusalCoverageTest extends TaskServiceTest {

    @Test
    void whoMayNotActIsRefusedByEveryOperation() {
        RefusalCoverage.of("task-service", Permissions.table())
                .existing("/api/v1/plans/{id}", "zj-metaverse-2023")
                .existing("/api/v1/tasks/{id}", "zj-metaverse-2023-t20")
                .existing("/api/v1/indicators/{id}", "zj-metaverse-2023-t20-i1")
                .existing("/api/v1/milestones/{id}", "zj-metaverse-2023-m1-alliance")
                .existing("/api/v1/working-days/{year}", "2023")
                .existing("/api/v1/deadline-scans/{id}", aScan())
                .existing("/api/v1/calendar-tokens/{id}", aCalendar())
                .existing("/api/v1/supervision-orders/{id}", anOrder())
                .own("replyToSupervisionOrder", RefusalCoverageTest::aReply)
                .isCompleteBut("readCalendar");
    }

    private static String aCalendar() {
        return asCoordinator()
                .body("{\"scope\":\"PLAN\",\"subject\":\"zj-metaverse-2023\"}")
                .post("/calendar-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    private static String anOrder() {
        return asCoordinator()
                .body("{\"plan\":\"zj-metaverse-2023\",\"task\":\"zj-metaverse-2023-t20\",\"department\":\"zj-scjg\","
                        + "\"demand\":\"请说明进度滞后的原因\",\"replyBy\":\"2023-05-19\"}")
                .post("/supervision-orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static OwnRequest aReply(Role role) {
        String order = "/supervision-orders/" + anOrder();
        return OwnRequest.of(
                        "/api/v1" + order + "/reply",
                        Token.of("own", "zj-scjg", role.wireName()),
                        Token.of("other", "zj-jxt", role.wireName()))
                .withIfMatch(tagOf(order))
                .withBody("{\"reply\":\"已在办理\"}");
    }

    private static String aScan() {
        return asCoordinator()
                .post("/deadline-scans")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }
}
