package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each service starts without the ones it asks, says what is missing, and makes good for it once they are there. */
class AnyOrderTest {

    private final Installation installation = new Installation("2023-04-20");

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void theLastOfTheStreetMayComeFirst() {
        installation.startReporting();
        installation.reporting().awaitReady();

        Response alone = given().baseUri(installation.reporting().address())
                .auth()
                .oauth2(tokenThatNobodyCanCheckYet())
                .get("/api/v1/standings?plan=zj-metaverse-2023");
        installation.startTasks();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> installation.tasks().logged().contains("The import of the plans waits"));
        installation.startDepartments();
        installation.departments().awaitReady();
        installation.tasks().awaitReady();

        alone.then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("\\d+"))
                .body("type", equalTo("/problems/part-unavailable"));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> installation
                        .as("viewer", installation.reporting())
                        .get("/standings?plan=zj-metaverse-2023")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(22)));
        given().baseUri(installation.tasks().address())
                .get("/metrics")
                .then()
                .body(containsString("policytrack_upstream_retries_total{upstream=\"department-service\""));
    }

    private static String tokenThatNobodyCanCheckYet() {
        return Stream.of(
                        "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"of-accounts\"}",
                        "{\"iss\":\"policytrack\",\"aud\":\"policytrack\",\"sub\":\"viewer\",\"groups\":[\"viewer\"]}",
                        "signature")
                .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8)))
                .collect(Collectors.joining("."));
    }
}
