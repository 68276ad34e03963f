package org.policytrack.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pool lets go of connections that idle; the constraints of a database just made outlive the one that made them. */
@Tag("database")
class IdleConnectionsTest {

    private final Installation installation = new Installation("2023-04-20")
            .with(Map.of(
                    "QUARKUS_DATASOURCE_JDBC_IDLE_REMOVAL_INTERVAL", "1S",
                    "QUARKUS_DATASOURCE_JDBC_MAX_LIFETIME", "1S"));

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void aFreshDatabaseTakesRowsAfterItsFirstConnectionsAreGone() {
        installation.startDepartments();
        installation.departments().awaitReady();
        AtomicInteger added = new AtomicInteger();

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(5))
                .untilAsserted(() -> add("zj-added-" + added.incrementAndGet()));
    }

    private void add(String code) {
        installation
                .as("administrator", installation.departments())
                .body(Map.of(
                        "code",
                        code,
                        "department",
                        Map.of(
                                "name",
                                code,
                                "fullName",
                                code + " 全称",
                                "englishName",
                                code + " office",
                                "kind",
                                "PROVINCIAL")))
                .post("/departments")
                .then()
                .statusCode(201);
    }
}
