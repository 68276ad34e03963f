package org.policytrack.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DashboardTest
class SigningInTest {

    @AfterEach
    void departmentServiceAnswers() {
        OtherServices.DEPARTMENTS.isSilent(false);
        OtherServices.DEPARTMENTS.givesFor(300);
    }

    @Test
    void whoHasNoCookieIsNotSignedIn() {
        given().get("/session")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(false))
                .body("outsideSignIn", equalTo(false))
                .body("size()", equalTo(2))
                .header("Cache-Control", "no-store");
    }

    @Test
    void signingInTellsWhoItIs() {
        Browser browser = new Browser();

        Response answer = browser.signIn("reporter-1", Departments.PASSWORD);

        answer.then()
                .statusCode(200)
                .body("signedIn", equalTo(true))
                .body("username", equalTo("reporter-1"))
                .body("displayName", equalTo("省市场监管局联络员"))
                .body("department", equalTo("zj-scjg"))
                .body("departmentName", equalTo("省市场监管局"))
                .body("roles", contains("reporter"))
                .body("mustDo", empty())
                .body("demonstration", equalTo(true))
                .body("notice", equalTo("演示账号"));
        assertThat(answer.asString()).doesNotContain("eyJ").doesNotContain("Token");
        browser.asks().get("/session").then().statusCode(200).body("username", equalTo("reporter-1"));
    }

    @Test
    void noScriptReadsTheCookieAndNoOtherSiteSendsIt() {
        Response answer = new Browser().signIn("reporter-2", Departments.PASSWORD);

        assertThat(Browser.setCookies(answer).getValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("session=")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void aRefusalOfDepartmentServiceIsPassedOnAsItIs() {
        new Browser()
                .signIn("reporter-3", "wrong")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .header("Set-Cookie", nullValue())
                .body("type", equalTo("/problems/sign-in-refused"));
        new Browser()
                .signIn("locked-1", Departments.PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", "17")
                .body("type", equalTo("/problems/too-many-requests"));
    }

    @Test
    void theCodeOfASecondFactorIsPassedOn() {
        new Browser()
                .signIn("second-1", Departments.PASSWORD)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/second-factor-needed"));
        new Browser()
                .asks()
                .contentType("application/json")
                .body(Map.of("username", "second-1", "password", Departments.PASSWORD, "code", "123456"))
                .post("/session")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(true));
    }

    @Test
    void aBodyThatIsNoneIsRefused() {
        for (String body : new String[] {"", "{", "[]", "null"}) {
            new Browser()
                    .asks()
                    .contentType("application/json")
                    .body(body)
                    .post("/session")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void whileDepartmentServiceIsSilentASessionGoesOnWithWhatItsTokenSays() {
        Browser browser = Browser.signedInAs("reporter-4");

        OtherServices.DEPARTMENTS.isSilent(true);

        browser.asks()
                .get("/session")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(true))
                .body("username", equalTo("reporter-4"))
                .body("displayName", nullValue())
                .body("roles", contains("reporter"));
    }

    @Test
    void aSessionThatWasEndedElsewhereIsOver() {
        Browser browser = Browser.signedInAs("reporter-5");

        OtherServices.DEPARTMENTS.ends("reporter-5");

        browser.kept(browser.asks().get("/session")).then().statusCode(200).body("signedIn", equalTo(false));
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionEverywhere() {
        Browser browser = Browser.signedInAs("reporter-6");
        Browser stolen = browser.copy();

        browser.kept(browser.asks().delete("/session")).then().statusCode(204);

        assertThat(browser.cookies()).isEmpty();
        assertThat(OtherServices.DEPARTMENTS.isOver("reporter-6")).isTrue();
        stolen.asks().get("/session").then().statusCode(200).body("signedIn", equalTo(false));
        stolen.asks().get("/api/task/v1/tasks").then().statusCode(401);
    }

    @Test
    void signingOutWithoutASessionIsNoFault() {
        new Browser().asks().delete("/session").then().statusCode(204);
    }
}
