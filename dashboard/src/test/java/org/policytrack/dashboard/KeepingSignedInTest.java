package org.policytrack.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DashboardTest
class KeepingSignedInTest {

    @AfterEach
    void departmentServiceAnswers() {
        OtherServices.DEPARTMENTS.isSilent(false);
        OtherServices.DEPARTMENTS.givesFor(300);
    }

    @Test
    void twentyRequestsAtOnceRenewOnce() throws Exception {
        Browser browser = dueAtOnce("keeping-1");
        int before = OtherServices.DEPARTMENTS.renewals();

        List<Response> answers = atOnce(20, browser);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Browser.setCookies(answer).asList()).hasSize(1);
        });
        assertThat(OtherServices.DEPARTMENTS.renewals()).isEqualTo(before + 1);
        assertThat(OtherServices.DEPARTMENTS.thefts()).isZero();
        Browser last = browser.copy();
        last.kept(answers.getLast());
        last.asks().get("/api/task/v1/tasks").then().statusCode(200).header("Set-Cookie", nullValue());
        assertThat(OtherServices.DEPARTMENTS.renewals()).isEqualTo(before + 1);
    }

    @Test
    void aRequestThatComesLateWithTheOldCookieIsGivenTheNewOne() {
        Browser browser = dueAtOnce("keeping-2");
        Browser late = browser.copy();
        browser.kept(browser.asks().get("/session")).then().statusCode(200).body("signedIn", equalTo(true));
        int renewals = OtherServices.DEPARTMENTS.renewals();

        late.asks().get("/session").then().statusCode(200).header("Set-Cookie", notNullValue());
        late.asks()
                .body("words")
                .post("/api/task/v1/echo")
                .then()
                .statusCode(200)
                .header("Set-Cookie", notNullValue())
                .body(equalTo("words"));

        assertThat(OtherServices.DEPARTMENTS.renewals()).isEqualTo(renewals);
        assertThat(OtherServices.DEPARTMENTS.isOver("keeping-2")).isFalse();
    }

    @Test
    void aSessionThatWasEndedElsewhereIsNotRenewed() {
        Browser browser = dueAtOnce("keeping-3");
        OtherServices.DEPARTMENTS.ends("keeping-3");

        browser.kept(browser.asks().get("/api/task/v1/tasks"))
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/session-over"));

        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void whileDepartmentServiceIsSilentTheCookieStays() {
        Browser browser = dueAtOnce("keeping-4");
        OtherServices.DEPARTMENTS.isSilent(true);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> browser.kept(
                                browser.asks().header("Accept-Language", "en").get("/api/task/v1/tasks"))
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo("/problems/service-silent"))
                        .body(
                                "detail",
                                equalTo("department-service does not answer now; please try again in a moment.")));

        OtherServices.DEPARTMENTS.isSilent(false);
        browser.kept(browser.asks().get("/api/task/v1/tasks")).then().statusCode(200);
    }

    @Test
    void aSessionTooLongForOneCookieIsCutIntoSeveral() {
        Browser browser = new Browser();

        Response answer = browser.signIn("long-1", Departments.PASSWORD);

        answer.then().statusCode(200);
        assertThat(Browser.setCookies(answer).getValues("Set-Cookie"))
                .hasSizeGreaterThan(2)
                .allSatisfy(cookie -> assertThat(cookie).hasSizeLessThan(4096).contains("HttpOnly"));
        assertThat(browser.cookies()).containsKeys("session", "session.1", "session.2");
        browser.asks().get("/api/task/v1/tasks").then().statusCode(200);
        browser.kept(browser.signIn("keeping-5", Departments.PASSWORD));
        assertThat(browser.cookies()).containsOnlyKeys("session");
        browser.kept(browser.signIn("long-2", Departments.PASSWORD));
        browser.cookies().remove("session.1");
        browser.asks().get("/api/task/v1/tasks").then().statusCode(401);
        browser.kept(browser.asks().delete("/session"));
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void aCookieThatWasChangedIsNone() {
        Browser browser = Browser.signedInAs("keeping-6");
        browser.cookies().compute("session", (name, value) -> {
            String sealed = String.valueOf(value);
            char last = sealed.charAt(sealed.length() / 2);
            return sealed.substring(0, sealed.length() / 2)
                    + (last == 'x' ? 'y' : 'x')
                    + sealed.substring(sealed.length() / 2 + 1);
        });

        browser.asks().get("/session").then().statusCode(200).body("signedIn", equalTo(false));
        browser.kept(browser.asks().get("/api/task/v1/tasks")).then().statusCode(401);
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void aCookieOfAnotherKeyIsNone() {
        for (String foreign : List.of("AAAA", "x", "", "%00", "a".repeat(3500))) {
            given().header("Cookie", "session=" + foreign + "; other=1")
                    .get("/api/task/v1/tasks")
                    .then()
                    .statusCode(401);
        }
    }

    private static Browser dueAtOnce(String username) {
        OtherServices.DEPARTMENTS.givesFor(1);
        Browser browser = Browser.signedInAs(username);
        OtherServices.DEPARTMENTS.givesFor(300);
        return browser;
    }

    private static List<Response> atOnce(int requests, Browser browser) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = IntStream.range(0, requests)
                    .mapToObj(request -> threads.submit(() -> browser.copy()
                            .asks()
                            .get(request % 2 == 0 ? "/api/task/v1/tasks" : "/api/reporting/v1/tasks")))
                    .toList();
            List<Response> received = new java.util.ArrayList<>();
            for (Future<Response> answer : answers) {
                received.add(answer.get());
            }
            return received;
        }
    }
}
