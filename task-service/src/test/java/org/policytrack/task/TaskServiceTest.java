package org.policytrack.task;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.policytrack.kit.testing.MovableClock;

/**
 * What every test of the running service begins with: the plan imported, on 20 April 2023. The schedule of the deadline
 * scan rests meanwhile, since this instance finds its lock taken: it would raise a flag before or after a test moves the
 * clock, as it happens.
 */
@Tag("database")
@QuarkusTestResource(DepartmentServiceStub.class)
public abstract class TaskServiceTest {

    @Inject
    protected MovableClock clock;

    @Inject
    LockProvider locks;

    private Optional<SimpleLock> held = Optional.empty();

    @BeforeEach
    void thePlanIsThere() {
        clock.isOn("2023-04-20");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/health/ready").statusCode() == 200);
    }

    @BeforeEach
    protected void theScheduleRests() {
        held = await().until(() -> locks.lock(ofTheScan()), Optional::isPresent);
    }

    @AfterEach
    protected void theScheduleGoesOn() {
        held.ifPresent(SimpleLock::unlock);
        held = Optional.empty();
    }

    private static LockConfiguration ofTheScan() {
        return new LockConfiguration(ClockProvider.now(), "deadline-scan", Duration.ofMinutes(10), Duration.ZERO);
    }
}
