package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all three packaged services have in common at their border; department-service's own tests go through it closely. */
class EveryServiceTest {

    private static final Pattern SCRIPT =
            Pattern.compile("<script(?<attributes>[^>]*)>(?<text>.*?)</script>", Pattern.DOTALL);
    private static final Installation INSTALLATION = new Installation("2023-04-20");

    @BeforeAll
    static void start() {
        INSTALLATION.started();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    static Stream<ServiceProcess> services() {
        return INSTALLATION.services().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void answersNothingWithoutItsHeaders(ServiceProcess service) {
        for (String path : List.of("/api/v1/nothing", "/nothing", "/openapi", "/health", "/health/ready", "/metrics")) {
            Response answer = given().baseUri(service.address()).get(path);

            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .as(path)
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=31536000");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Server")).isNull();
        }
    }

    /** The page was also looked at in a browser: nothing of it is blocked. */
    @ParameterizedTest
    @MethodSource("services")
    void letsThePageOfItsContractRunExactlyTheScriptsItHas(ServiceProcess service) {
        Response page = given().baseUri(service.address()).get("/docs/");

        List<String> hashes = SCRIPT.matcher(page.asString())
                .results()
                .filter(script -> !script.group(1).contains("src="))
                .map(script -> "'sha256-" + sha256(script.group(2)) + "'")
                .toList();

        assertThat(hashes).hasSize(2);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self' " + String.join(" ", hashes) + ";")
                .contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesMethodsThatNobodyNeeds(ServiceProcess service) {
        for (String path : List.of("/api/v1/nothing", "/health", "/metrics", "/openapi", "/docs/")) {
            for (String method : List.of("TRACE", "TRACK", "PROPFIND", "DEBUG")) {
                Response answer = given().baseUri(service.address()).request(method, path);

                assertThat(answer.statusCode()).as("%s %s", method, path).isEqualTo(405);
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.header("Allow")).contains("GET");
            }
        }
        for (String path : List.of("/health", "/metrics", "/openapi", "/docs/")) {
            assertThat(given().baseUri(service.address()).post(path).statusCode())
                    .as(path)
                    .isEqualTo(405);
        }
    }

    @Test
    void publishesNothingUntilItIsTurnedOn() {
        given().baseUri(INSTALLATION.reporting().address())
                .get("/api/v1/open-data/indicators?plan=zj-metaverse-2023")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/open-data-off"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void allowsNoOtherOriginAnything(ServiceProcess service) {
        Response answer = given().baseUri(service.address())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/nothing");

        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getName().regionMatches(true, 0, "Access-Control-", 0, 15));
    }

    private static String sha256(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
