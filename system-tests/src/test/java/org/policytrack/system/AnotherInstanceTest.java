package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An instance that takes itself for the only one answers without asking; what another writes is told at once all the same. */
@Tag("database")
class AnotherInstanceTest {

    private static final String TASK = "/tasks/zj-metaverse-2023-t20";
    private static final String INDICATOR = "/indicators/zj-metaverse-2023-t20-i1";

    private final Installation installation = new Installation("2023-04-20");

    @BeforeEach
    void start() {
        assumeTrue(Installation.IS_MYSQL, "of an embedded database there is one instance only");
        installation.started();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void whatAnotherInstanceWritesIsReadAtOnceWhileItComesIsThereAndIsKilled() throws Exception {
        ServiceProcess first = installation.tasks();
        readOften(first);
        ServiceProcess second = installation.anotherTasks();
        try {
            while (!second.isReadyNow()) {
                readOften(first);
            }
            for (int target = 171; target < 201; target++) {
                write(target % 2 == 0 ? first : second, target);
                assertTarget(first, target);
                assertTarget(second, target);
            }
            second.kill();
            for (int target = 201; target < 221; target++) {
                write(first, target);
                assertTarget(first, target);
            }
        } finally {
            second.kill();
        }
    }

    private void readOften(ServiceProcess service) {
        for (int i = 0; i < 20; i++) {
            installation.as("viewer", service).get(TASK).then().statusCode(200);
        }
    }

    private void write(ServiceProcess service, int target) {
        installation
                .as("coordinator", service)
                .header(
                        "If-Match",
                        installation.as("viewer", service).get(INDICATOR).header("ETag"))
                .body(Map.of("target", target, "reason", "联席会议商定"))
                .post(INDICATOR + "/target-changes")
                .then()
                .statusCode(201);
    }

    private void assertTarget(ServiceProcess service, int target) {
        for (int i = 0; i < 3; i++) {
            assertThat(installation
                            .as("viewer", service)
                            .get(TASK)
                            .then()
                            .statusCode(200)
                            .extract()
                            .<Object>path("indicators[0].target"))
                    .hasToString(String.valueOf(target));
        }
    }
}
