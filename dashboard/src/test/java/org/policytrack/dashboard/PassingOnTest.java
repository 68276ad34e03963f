package org.policytrack.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.RawHttp;

@DashboardTest
class PassingOnTest {

    @Nested
    class InWhoseName {

        @Test
        void theSessionsTokenTakesThePlaceOfItsCookie() {
            Browser browser = Browser.signedInAs("passing-1");

            browser.asks()
                    .header("X-Forwarded-For", "1.2.3.4")
                    .header("Forwarded", "for=1.2.3.4")
                    .header("X-Real-IP", "1.2.3.4")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("If-Match", "\"3\"")
                    .header("Idempotency-Key", "k1")
                    .header("Accept-Language", "en")
                    .body("words")
                    .urlEncodingEnabled(false)
                    .post("/api/task/v1/echo?a=%E7%9C%81&b=1+2")
                    .then()
                    .statusCode(200)
                    .body(equalTo("words"));

            var received = OtherServices.tasks().last("/api/v1/echo");
            assertThat(received.uri()).isEqualTo("/api/v1/echo?a=%E7%9C%81&b=1+2");
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.header("Authorization")).startsWith("Bearer ey");
            assertThat(received.header("Cookie")).isNull();
            assertThat(received.header("Forwarded")).isNull();
            assertThat(received.header("X-Real-IP")).isNull();
            assertThat(received.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
            assertThat(received.headers().get("X-Forwarded-Proto")).containsExactly("http");
            assertThat(received.headers().get("X-Forwarded-Host"))
                    .singleElement()
                    .asString()
                    .isEqualTo("127.0.0.1:" + RestAssured.port);
            assertThat(received.headers().get("Host"))
                    .containsExactly(OtherServices.tasks().address().substring("http://".length()));
            assertThat(received.header("If-Match")).isEqualTo("\"3\"");
            assertThat(received.header("Idempotency-Key")).isEqualTo("k1");
            assertThat(received.header("Accept-Language")).isEqualTo("en");
            assertThat(received.headers().get("traceparent")).hasSize(1);
        }

        @Test
        void aTokenOfItsOwnGoesThroughAsItIs() {
            Browser browser = Browser.signedInAs("passing-2");

            browser.asks()
                    .header("Authorization", "Bearer of-a-program")
                    .get("/api/reporting/v1/own-token")
                    .then()
                    .statusCode(200);

            var received = OtherServices.reporting().last("/api/v1/own-token");
            assertThat(received.headers().get("Authorization")).containsExactly("Bearer of-a-program");
            assertThat(received.header("Cookie")).isNull();
        }

        @ParameterizedTest
        @CsvSource({"task", "reporting", "department"})
        void withoutASessionNothingIsPassedOn(String service) {
            given().get("/api/" + service + "/v1/without-session")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", nullValue())
                    .body("type", equalTo("/problems/session-over"))
                    .body("title", equalTo("会话已结束"));
            assertThat(OtherServices.tasks().received())
                    .noneMatch(request -> request.uri().contains("without-session"));
        }

        @Test
        void aSessionAServiceKnowsNoMoreIsOver() {
            Browser browser = Browser.signedInAs("passing-3");

            browser.kept(browser.asks().header("Accept-Language", "en").get("/api/task/v1/refuses-the-session"))
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", nullValue())
                    .body("type", equalTo("/problems/session-over"))
                    .body("title", equalTo("Session over"));

            assertThat(browser.cookies()).isEmpty();
        }

        @Test
        void theRefusalOfAProgramsTokenIsPassedOn() {
            given().header("Authorization", "Bearer of-a-program")
                    .get("/api/task/v1/refuses-the-session")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer"))
                    .body("type", equalTo("/problems/sign-in-needed"));
        }

        @Test
        void aCalendarsAddressHasATokenOfItsOwn() {
            given().get("/api/task/v1/calendars/zj-metaverse-2023.ics?token=t")
                    .then()
                    .statusCode(200);

            var received = OtherServices.tasks().last("/api/v1/calendars/");
            assertThat(received.uri()).isEqualTo("/api/v1/calendars/zj-metaverse-2023.ics?token=t");
            assertThat(received.header("Authorization")).isNull();
        }
    }

    @Nested
    class OfTheAnswer {

        private Browser browser = new Browser();

        @BeforeEach
        void signIn() {
            browser = Browser.signedInAs("passing-4");
        }

        @Test
        void addressesAreThoseOfThePage() {
            browser.asks()
                    .post("/api/task/v1/plans")
                    .then()
                    .statusCode(201)
                    .header("Location", "/api/task/v1/plans/p1?x=1")
                    .header("Set-Cookie", nullValue());
            browser.asks()
                    .get("/api/reporting/v1/tasks")
                    .then()
                    .header(
                            "Link",
                            "</api/reporting/v1/tasks?limit=2&cursor=abc>; rel=\"next\", </api/reporting/v1/tasks>; rel=\"first\"");
            browser.asks()
                    .get("/api/department/v1/elsewhere")
                    .then()
                    .header("Location", "https://elsewhere.example/api/v1/plans");
        }

        @Test
        void conditionsAndRangesAreTheServices() {
            browser.asks()
                    .header("If-None-Match", "\"7\"")
                    .get("/api/task/v1/tasks")
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"7\"")
                    .header("Transfer-Encoding", nullValue());
            browser.asks()
                    .header("Range", "bytes=0-1")
                    .get("/api/task/v1/tasks")
                    .then()
                    .statusCode(206)
                    .header("Content-Range", "bytes 0-1/100")
                    .body(equalTo("ab"));
            browser.asks()
                    .delete("/api/task/v1/nothing")
                    .then()
                    .statusCode(204)
                    .header("Transfer-Encoding", nullValue());
        }

        @Test
        void theServicesPolicyStays() {
            browser.asks()
                    .get("/api/task/v1/tasks")
                    .then()
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff");
        }
    }

    @Nested
    class OfTheAddress {

        private Browser browser = new Browser();

        @BeforeEach
        void signIn() {
            browser = Browser.signedInAs("passing-5");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api",
                    "/api/",
                    "/api/task",
                    "/api/task/",
                    "/api/task/v1",
                    "/api/task/v1/",
                    "/api/task/v2/tasks",
                    "/api/task/metrics",
                    "/api/task/q/health",
                    "/api/task/health/ready",
                    "/api/task/openapi",
                    "/api/other/v1/tasks",
                    "/api//v1/tasks",
                    "/api/task//v1/tasks",
                    "/api/task/v1//tasks",
                    "/api/task/v1/../../metrics",
                    "/api/task/v1/./tasks",
                    "/api/task/v1/%2e%2e/%2e%2e/metrics",
                    "/api/task/v1/.%2e/metrics",
                    "/api/task/v1/..%2f..%2fmetrics",
                    "/api/task/v1/..%5cmetrics",
                    "/api/task/v1/%252e%252e/metrics",
                    "/api/task/v1/tasks%00",
                    "/api/task/v1/tasks%0d%0aX-Y:z",
                    "/api/task/v1/tasks;/../x",
                    "/api/../api/task/v1/../../metrics",
                })
        void whatIsNoOperationOfAServiceIsNothing(String address) {
            int before = OtherServices.tasks().received().size();

            RawHttp.Answer answer = asSent("GET", address);

            assertThat(answer.statuses()).containsExactly(404);
            assertThat(answer.text()).contains("application/problem+json").contains("/problems/path-unknown");
            assertThat(OtherServices.tasks().received()).hasSize(before);
        }

        /** HTTP clients tidy addresses up. */
        private RawHttp.Answer asSent(String method, String address) {
            try (RawHttp connection = RawHttp.to(RestAssured.port)) {
                return connection
                        .send(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                                + browser.cookieHeader() + "\r\nConnection: close\r\n\r\n")
                        .answer(Duration.ofSeconds(5));
            }
        }

        @Test
        void wordsOfAnyLanguageMayStandInIt() {
            browser.asks()
                    .urlEncodingEnabled(false)
                    .get("/api/task/v1/departments/%E7%9C%81?q=%2e%2e/x&y=a//b")
                    .then()
                    .statusCode(200);

            assertThat(OtherServices.tasks().last("/api/v1/departments").uri())
                    .isEqualTo("/api/v1/departments/%E7%9C%81?q=%2e%2e/x&y=a//b");
        }
    }
}
