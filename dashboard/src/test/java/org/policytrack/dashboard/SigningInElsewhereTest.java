package org.policytrack.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.policytrack.dashboard.OutsideProvider.Fault;

/** Authorization code with PKCE, at a provider that checks every step of it. */
@QuarkusTest
@QuarkusTestResource(OtherServices.class)
@TestProfile(Elsewhere.class)
class SigningInElsewhereTest {

    private static final String FAILED = "/sign-in?outside=failed";

    @AfterEach
    void theProviderIsHonest() {
        OutsideProvider.does(Fault.NONE);
        OutsideProvider.givesFor(300);
    }

    @Test
    void aPersonComesBackSignedIn() {
        Browser browser = new Browser();

        Response back = signIn(browser, "/tasks/zj-metaverse-2023-t20?tab=ledger");

        back.then().statusCode(302).header("Location", "/tasks/zj-metaverse-2023-t20?tab=ledger");
        assertThat(browser.cookies()).containsOnlyKeys("__Host-session");
        browser.asks()
                .get("/session")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(true))
                .body("outsideSignIn", equalTo(true))
                .body("username", equalTo("province:zhang.wei"))
                .body("displayName", equalTo("张伟"))
                .body("department", equalTo("zj-scjg"))
                .body("departmentName", equalTo("省市场监管局"))
                .body("roles", contains("reporter"))
                .body("demonstration", equalTo(false));
        browser.asks().get("/api/reporting/v1/outside").then().statusCode(200);
        assertThat(OtherServices.reporting().last("/api/v1/outside").header("Authorization"))
                .startsWith("Bearer ey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/%0d%0aSet-Cookie:a=b",
                "javascript:alert(1)",
                "/session/outside",
                "/api/task/v1/tasks",
                "evil",
            })
    void oneComesBackToThisPageOnly(String target) {
        signIn(new Browser(), target).then().statusCode(302).header("Location", target.startsWith("/%") ? target : "/");
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void tokensThatAreNotRightSignNobodyIn(Fault fault) {
        OutsideProvider.does(fault);
        Browser browser = new Browser();

        signIn(browser, "/").then().statusCode(302).header("Location", FAILED);

        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void theAnswerToSomebodyElsesSignInSignsNobodyIn() {
        Browser browser = new Browser();
        Browser other = new Browser();
        String answer = answerOfTheProvider(browser, "/");
        answerOfTheProvider(other, "/");

        other.kept(back(other, answer)).then().statusCode(302).header("Location", FAILED);
        back(new Browser(), answer).then().statusCode(302).header("Location", FAILED);

        assertThat(other.cookies()).isEmpty();
    }

    @Test
    void anAnswerIsGoodOnce() {
        Browser browser = new Browser();
        String answer = answerOfTheProvider(browser, "/");
        Browser again = browser.copy();

        back(browser, answer).then().statusCode(302).header("Location", "/");
        back(again, answer).then().statusCode(302).header("Location", FAILED);
    }

    @Test
    void aCodeWithoutItsVerifierIsWorthNothing() {
        int refused = OutsideProvider.refused();
        Browser browser = new Browser();
        String code = answerOfTheProvider(browser, "/").replaceAll(".*code=([^&]*).*", "$1");
        Browser thief = new Browser();
        String ownAnswer = answerOfTheProvider(thief, "/");

        back(thief, ownAnswer.replaceAll("code=[^&]*", "code=" + code))
                .then()
                .statusCode(302)
                .header("Location", FAILED);

        assertThat(OutsideProvider.refused()).isEqualTo(refused + 1);
    }

    @ParameterizedTest
    @CsvSource({"error=access_denied&state=x", "x", "code=x", "state=x", "code=%00&state=x"})
    void whatIsNoAnswerSignsNobodyIn(String query) {
        Browser browser = new Browser();
        answerOfTheProvider(browser, "/");

        browser.asks()
                .urlEncodingEnabled(false)
                .get("/session/callback?" + query)
                .then()
                .statusCode(302)
                .header("Location", FAILED);
    }

    @Test
    void itsTokensAreRenewed() {
        OutsideProvider.givesFor(1);
        Browser browser = new Browser();
        signIn(browser, "/");

        Response answer = browser.kept(browser.asks().get("/api/reporting/v1/outside"));

        answer.then().statusCode(200);
        assertThat(Browser.setCookies(answer).asList()).hasSize(1);
        browser.asks().get("/session").then().body("username", equalTo("province:zhang.wei"));
    }

    @Test
    void signingOutEndsItsRefreshToken() {
        Browser browser = new Browser();
        int before = OutsideProvider.sessions();
        signIn(browser, "/");
        assertThat(OutsideProvider.sessions()).isEqualTo(before + 1);

        browser.kept(browser.asks().delete("/session")).then().statusCode(204);

        assertThat(OutsideProvider.sessions()).isEqualTo(before);
        assertThat(browser.cookies()).isEmpty();
    }

    private static Response signIn(Browser browser, String target) {
        return browser.kept(back(browser, answerOfTheProvider(browser, target)));
    }

    /** The address the provider sends the browser back to, without the host. */
    private static String answerOfTheProvider(Browser browser, String target) {
        Response leaving = browser.kept(browser.asks().queryParam("to", target).get("/session/outside"));
        leaving.then().statusCode(302);
        assertThat(leaving.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Max-Age=600");
        String there = leaving.header("Location");
        assertThat(there).startsWith(OutsideProvider.address() + "/authorize?");
        Response answer =
                given().redirects().follow(false).urlEncodingEnabled(false).get(there);
        answer.then().statusCode(302);
        return answer.header("Location").replaceFirst("^http://[^/]*", "");
    }

    private static Response back(Browser browser, String answer) {
        return browser.asks().urlEncodingEnabled(false).get(answer);
    }
}
