package org.policytrack.task;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.policytrack.kit.testing.MovableClock;

/** What every test of the running service begins with: the plan imported, on 20 April 2023. */
@Tag("database")
@QuarkusTestResource(DepartmentServiceStub.class)
public abstract class TaskServiceTest {

    @Inject
    protected MovableClock clock;

    @BeforeEach
    void thePlanIsThere() {
        clock.isOn("2023-04-20");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/health/ready").statusCode() == 200);
    }
}
