package org.policytrack.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.RawHttp;

@DashboardTest
class PageTest {

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/tasks", "/tasks/zj-metaverse-2023-t20", "/review?state=SUBMITTED", "/index.html", "/t/省"})
    void everyAddressOfThePageBeginsWithItsIndex(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Cache-Control", "no-cache")
                .body(containsString("the page of the tests"));
    }

    @Test
    void aFileNamedByItsContentIsKeptForever() {
        given().get("/assets/index-4f2a9c.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff");
        given().get("/robots.txt").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "'br, gzip;q=0.5', true", "gzip;q=0, false", "identity, false", "'', false"})
    void whatIsLongIsCompressedForWhoTakesIt(String accepted, boolean isCompressed) {
        Response answer = given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", accepted)
                .get("/assets/index-4f2a9c.js");

        assertThat(answer.header("Content-Encoding")).isEqualTo(isCompressed ? "gzip" : null);
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(Integer.parseInt(answer.header("Content-Length"))).isLessThan(isCompressed ? 300 : 9000);
    }

    @Test
    void whatIsKeptIsAskedForByItsTag() {
        String tag = given().get("/").header("ETag");

        given().header("If-None-Match", tag)
                .get("/tasks")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Content-Length", nullValue())
                .header("Content-Security-Policy", POLICY);
        given().header("If-None-Match", "\"other\", W/" + tag).get("/").then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get("/").then().statusCode(200);
    }

    @Test
    void itsHeadCanBeAskedFor() {
        given().head("/").then().statusCode(200).contentType("text/html;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/index-gone.js",
                "/favicon.png",
                "/application.properties",
                "/META-INF/resources/index.html",
                "/../application.properties",
                "/assets/../../application.properties",
                "/assets/..%2f..%2fapplication.properties",
                "/assets/%2e%2e/%2e%2e/application.properties",
                "//assets/index-4f2a9c.js",
                "/assets/.hidden",
                "/assets/index-4f2a9c.js/",
                "/org/policytrack/dashboard/DashboardConfig.class",
            })
    void whatIsNoFileOfThePageIsNothing(String address) {
        try (RawHttp connection = RawHttp.to(RestAssured.port)) {
            RawHttp.Answer answer = connection
                    .send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .answer(Duration.ofSeconds(5));

            assertThat(answer.statuses()).containsExactly(404);
            assertThat(answer.text()).contains("/problems/path-unknown");
        }
    }

    /** Each kind of answer: a file, a problem, the session, a service's, health. */
    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /gone.js, 404",
        "GET, /session, 200",
        "GET, /session/other, 404",
        "GET, /api/task/v1/tasks, 401",
        "GET, /api/nothing, 404",
        "POST, /, 405",
        "TRACE, /, 405",
        "TRACE, /api/task/v1/tasks, 405",
        "PATCH, /session, 405",
        "DELETE, /session, 403",
        "GET, /health/live, 200",
        "GET, /health/ready, 200",
        "GET, /metrics, 200",
    })
    void everyAnswerSaysWhatABrowserMayDoWithIt(String method, String address, int status) {
        Response answer = given().request(method, address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        // Browsers reach the tests' page by plain http.
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("Cache-Control"))
                .isEqualTo(address.equals("/") && status == 200 ? "no-cache" : "no-store");
        assertThat(answer.headers().hasHeaderWithName("Server")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("X-Powered-By")).isFalse();
        if (status >= 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void readinessAsksNoService() {
        int before = OtherServices.departments().received().size();

        given().get("/health/ready").then().statusCode(200).body("status", equalTo("UP"));

        assertThat(OtherServices.departments().received()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "POST /session HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            })
    void aRequestTheNextReaderCouldReadOtherwiseIsRefused(String request) {
        try (RawHttp connection = RawHttp.to(RestAssured.port)) {
            RawHttp.Answer answer = connection
                    .send(request + "GET /session HTTP/1.1\r\nHost: a\r\n\r\n")
                    .answer(Duration.ofSeconds(5));

            assertThat(answer.statuses()).containsExactly(400);
            assertThat(answer.isClosed()).isTrue();
        }
    }
}
