package org.policytrack.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser sends the cookie along whoever wrote the page that asks. */
@DashboardTest
class OtherOriginsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, 200",
                "same-origin, https://evil.example, 200",
                "same-site, own, 403",
                "cross-site, own, 403",
                "none, -, 403",
                "-, own, 200",
                "-, -, 403",
                "-, null, 403",
                "-, https://evil.example, 403",
                "-, http://127.0.0.1, 403",
                "-, http://127.0.0.1.evil.example, 403",
            })
    void onlyThePageItselfChangesSomething(String site, String origin, int status) {
        Browser browser = Browser.signedInAs("origins-1");
        int before = OtherServices.tasks().received().size();

        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            sent(browser, site, origin)
                    .request(method, "/api/task/v1/echo")
                    .then()
                    .statusCode(status);
        }

        assertThat(OtherServices.tasks().received()).hasSize(before + (status == 200 ? 4 : 0));
    }

    @Test
    void signingInAndOutIsChangingSomething() {
        Browser browser = Browser.signedInAs("origins-2");

        sent(browser, "cross-site", null)
                .delete("/session")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/other-origin"));
        sent(browser, null, "https://evil.example")
                .contentType("application/json")
                .body("{\"username\":\"origins-3\",\"password\":\"" + Departments.PASSWORD + "\"}")
                .post("/session")
                .then()
                .statusCode(403);
        browser.asks().get("/session").then().body("username", equalTo("origins-2"));
    }

    @Test
    void readingIsOpenToLinks() {
        sent(Browser.signedInAs("origins-4"), "cross-site", null)
                .get("/api/task/v1/tasks")
                .then()
                .statusCode(200);
    }

    @Test
    void noOtherOriginMayReadAnAnswer() {
        var answer = sent(Browser.signedInAs("origins-5"), "cross-site", "https://evil.example")
                .get("/api/task/v1/tasks");

        assertThat(answer.headers().asList())
                .noneMatch(header ->
                        header.getName().toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void aProgramIsNotAskedWhereItComesFrom() {
        given().header("Authorization", "Bearer of-a-program")
                .body("words")
                .post("/api/task/v1/echo")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification sent(
            Browser browser,
            @org.jspecify.annotations.Nullable String site,
            @org.jspecify.annotations.Nullable String origin) {
        RequestSpecification request = given().header("Cookie", browser.cookieHeader());
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("own") ? "http://127.0.0.1:" + RestAssured.port : origin);
        }
        return request;
    }
}
