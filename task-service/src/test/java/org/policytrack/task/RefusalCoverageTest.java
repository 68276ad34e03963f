package org.policytrack.task;

import static org.policytrack.task.Api.asCoordinator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.RefusalCoverage;

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
                .isCompleteBut();
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
