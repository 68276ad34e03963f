package org.policytrack.department;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;

/** What every answer tells browsers and caches, whatever was asked. */
@QuarkusTest
class SecurityHeadersTest {

    private static final String ONE_DEPARTMENT = "/api/v1/departments/zj-scjg";

    @Nested
    class EveryAnswer {

        @ParameterizedTest
        @CsvSource({
            "200, GET, /api/v1/departments, ''",
            "200, HEAD, /api/v1/departments, ''",
            "200, GET, /api/v1/departments/zj-scjg, ''",
            "200, GET, /api/v1/jwks, ''",
            "200, GET, /openapi, ''",
            "200, GET, /metrics, ''",
            "200, GET, /health, ''",
            "200, GET, /health/ready, ''",
            "400, GET, /api/v1/departments?nothing=1, ''",
            "400, POST, /api/v1/departments, '{'",
            "404, GET, /api/v1/departments/nobody, ''",
            "404, GET, /api/v1/nothing, ''",
            "404, GET, /nothing, ''",
            "404, GET, /docsandmore, ''",
            "405, DELETE, /api/v1/departments, ''",
            "405, TRACE, /api/v1/departments, ''",
            "422, POST, /api/v1/departments, '{\"code\":\"\"}'"
        })
        void carriesAllOfThem(int status, String method, String path, String body) {
            isHardened(status, signedIn().body(body).request(method, path));
        }

        @Test
        void alsoWhenItIsARefusalBeforeAnythingWasRead() {
            isHardened(413, signedIn().body("x".repeat(1024 * 1024 + 1)).post("/api/v1/departments"));
            isHardened(401, given().get("/api/v1/departments"));
            isHardened(401, given().auth().oauth2("not-a-token").get("/api/v1/departments"));
            isHardened(
                    403,
                    given().auth()
                            .oauth2(Token.of("viewer", "zj-fgw", "viewer"))
                            .get("/api/v1/accounts"));
            isHardened(415, signedIn().contentType("text/plain").body("x").post("/api/v1/departments"));
            isHardened(406, signedIn().accept("image/png").get("/api/v1/departments"));
        }

        @Test
        void isToBeKeptByNobodyEvenWhereItHasAnEntityTag() {
            Response first = signedIn().get(ONE_DEPARTMENT);
            Response again =
                    signedIn().header("If-None-Match", first.header("ETag")).get(ONE_DEPARTMENT);

            assertThat(first.header("ETag")).isNotEmpty();
            isHardened(200, first);
            isHardened(304, again);
        }

        private void isHardened(int status, Response answer) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(valuesOf(answer, "X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(valuesOf(answer, "X-Frame-Options")).containsExactly("DENY");
            assertThat(valuesOf(answer, "Referrer-Policy")).containsExactly("no-referrer");
            assertThat(valuesOf(answer, "Strict-Transport-Security"))
                    .containsExactly("max-age=31536000; includeSubDomains");
            assertThat(valuesOf(answer, "Content-Security-Policy"))
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertThat(valuesOf(answer, "Cache-Control")).containsExactly("no-store");
            saysNothingOfWhatServesIt(answer);
        }
    }

    @Nested
    class ThePageOfTheContract {

        @ParameterizedTest
        @ValueSource(strings = {"/docs", "/docs/", "/docs/swagger-ui-bundle.js", "/docs/swagger-ui.css"})
        void isFramedByNobodyAndSaysNothingOfWhatServesIt(String path) {
            Response answer = given().redirects().follow(false).get(path);

            assertThat(answer.statusCode()).isIn(200, 302);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(valuesOf(answer, "Cache-Control")).containsExactly("no-cache");
            saysNothingOfWhatServesIt(answer);
        }

        @Test
        void namesNoProductAndVersion() {
            assertThat(given().get("/docs/").asString()).contains("policytrack").doesNotContainIgnoringCase("quarkus");
        }
    }

    @Nested
    class APageOfAnotherOrigin {

        @ParameterizedTest
        @MethodSource("org.policytrack.department.SecurityHeadersTest#origins")
        void mayReadNoAnswer(String origin) {
            permitsNothing(signedIn().header("Origin", origin).get("/api/v1/departments"));
            permitsNothing(given().header("Origin", origin).get("/api/v1/jwks"));
            permitsNothing(given().header("Origin", origin).get("/nothing"));
        }

        @ParameterizedTest
        @MethodSource("org.policytrack.department.SecurityHeadersTest#origins")
        void isAllowedNothingWhenItAsksFirst(String origin) {
            permitsNothing(given().header("Origin", origin)
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization, content-type")
                    .header("Access-Control-Request-Private-Network", "true")
                    .options("/api/v1/tokens"));
        }

        private void permitsNothing(Response answer) {
            assertThat(answer.headers())
                    .extracting(Header::getName)
                    .noneMatch(name -> name.regionMatches(true, 0, "Access-Control-", 0, 15));
        }
    }

    static Stream<String> origins() {
        return Stream.of("https://elsewhere.example", "http://localhost:3000", "null", "http://127.0.0.1", "*");
    }

    private static RequestSpecification signedIn() {
        return given().auth()
                .oauth2(Token.of("administrator", "zj-fgw", "administrator"))
                .contentType("application/json");
    }

    private static List<String> valuesOf(Response answer, String header) {
        return answer.headers().getValues(header);
    }

    private static void saysNothingOfWhatServesIt(Response answer) {
        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getName().equalsIgnoreCase("Server")
                        || header.getName().equalsIgnoreCase("X-Powered-By")
                        || header.getValue().toLowerCase(java.util.Locale.ROOT).contains("quarkus"));
    }
}
