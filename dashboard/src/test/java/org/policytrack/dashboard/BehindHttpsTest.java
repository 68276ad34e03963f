package org.policytrack.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Where browsers come by https, and task-service is not there. */
@QuarkusTest
@QuarkusTestResource(OtherServices.class)
@TestProfile(Elsewhere.class)
class BehindHttpsTest {

    @Test
    void aServiceThatIsNotThereIsNamed() {
        Browser browser = Browser.signedInAs("silent-1");

        browser.asks()
                .header("Accept-Language", "en")
                .get("/api/task/v1/tasks")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .header("Content-Security-Policy", notNullValue())
                .body("type", equalTo("/problems/service-silent"))
                .body("detail", equalTo("task-service does not answer now; please try again in a moment."));
        browser.asks()
                .body("words")
                .post("/api/task/v1/echo")
                .then()
                .statusCode(503)
                .body("detail", equalTo("task-service 暂无应答，请稍后再试。"));
        browser.asks().get("/api/reporting/v1/tasks").then().statusCode(200);
    }

    /** A service that is there and says nothing; answers are waited for half a second here. */
    @Test
    void aServiceThatBeginsNoAnswerIsGivenUp() {
        Browser browser = Browser.signedInAs("silent-2");

        browser.asks()
                .get("/api/reporting/v1/never")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/service-silent"));
    }

    @Test
    void cookiesAreForHttpsAndThisHostOnly() {
        Browser browser = new Browser();

        Response answer = browser.signIn("long-3", Departments.PASSWORD);

        assertThat(Browser.setCookies(answer).getValues("Set-Cookie"))
                .hasSizeGreaterThan(1)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-session")
                        .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure"));
        answer.then().header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        browser.asks().get("/session").then().body("signedIn", equalTo(true));
        browser.kept(browser.asks().delete("/session"));
        assertThat(browser.cookies()).isEmpty();
    }
}
