package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing out at one service ends the access token at all three. */
@Tag("database")
class SignOutTest {

    private static final Duration KNOWN_EVERYWHERE_WITHIN = Duration.ofSeconds(30);

    private final Installation installation = new Installation("2023-04-20");

    @BeforeEach
    void start() {
        installation.started();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void itIsKnownToAllServicesWithinHalfAMinuteAndOthersStaySignedIn() {
        Response leaving = signIn();
        Response staying = signIn();
        installation.services().forEach(service -> expect(200, leaving, service));

        given().baseUri(installation.departments().address())
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", leaving.path("refreshToken")))
                .post("/api/v1/tokens/revocation")
                .then()
                .statusCode(204);

        expect(401, leaving, installation.departments());
        await().atMost(KNOWN_EVERYWHERE_WITHIN).untilAsserted(() -> {
            expect(401, leaving, installation.tasks());
            expect(401, leaving, installation.reporting());
        });
        installation.services().forEach(service -> expect(200, staying, service));
    }

    private Response signIn() {
        Response answer = given().baseUri(installation.departments().address())
                .contentType(ContentType.JSON)
                .body(Map.of("username", "viewer", "password", installation.passwordOf("viewer")))
                .post("/api/v1/tokens");
        answer.then().statusCode(200);
        return answer;
    }

    private void expect(int status, Response session, ServiceProcess service) {
        Installation.bearing(session.path("accessToken"), service)
                .get(somethingReadableOf(service))
                .then()
                .statusCode(status);
    }

    private String somethingReadableOf(ServiceProcess service) {
        if (service == installation.departments()) {
            return "/departments";
        }
        return service == installation.tasks() ? "/plans" : "/progress-reports";
    }
}
