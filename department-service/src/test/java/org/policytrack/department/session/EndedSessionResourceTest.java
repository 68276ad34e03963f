package org.policytrack.department.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asAuditor;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.People;
import org.policytrack.department.Rows;
import org.policytrack.kit.caller.EndedSessions;

@QuarkusTest
@Tag("database")
class EndedSessionResourceTest {

    @Inject
    EndedSessions ended;

    @Inject
    Rows rows;

    @Nested
    class WhatEndsASession {

        @Test
        void signingOut() {
            var tokens = signedIn(People.settled("zj-scjg", "reporter"));

            post("/tokens/revocation", tokens.path("refreshToken")).then().statusCode(204);

            isKnownToHaveEnded(tokens);
        }

        @Test
        void aRefreshTokenUsedTwice() {
            var tokens = signedIn(People.settled("zj-scjg", "reporter"));
            String second = post("/tokens/refresh", tokens.path("refreshToken"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("refreshToken");

            post("/tokens/refresh", tokens.path("refreshToken")).then().statusCode(401);

            isKnownToHaveEnded(tokens);
            post("/tokens/refresh", second).then().statusCode(401);
        }

        @Test
        void disablingTheAccount() {
            isEndedBySecurity("{\"enabled\":false}");
        }

        @Test
        void otherRoles() {
            isEndedBySecurity("{\"roles\":[\"viewer\"]}");
        }

        @Test
        void anotherDepartment() {
            isEndedByAdministrator("{\"department\":\"zj-jyt\"}");
        }

        @Test
        void aPasswordGivenByTheAdministrator() {
            isEndedByAdministrator("{\"password\":\"Given to a Person 2\"}");
        }

        @Test
        void notAnotherName() {
            String username = People.settled("zj-scjg", "reporter");
            var tokens = signedIn(username);

            People.change(username, "{\"displayName\":\"新联络员\"}").statusCode(200);

            assertThat(ended.hasEnded(sessionOf(tokens))).isFalse();
            post("/tokens/refresh", tokens.path("refreshToken")).then().statusCode(200);
        }

        private void isEndedBySecurity(String change) {
            String username = People.settled("zj-scjg", "reporter");
            var tokens = signedIn(username);
            People.secure(username, change).statusCode(200);
            isKnownToHaveEnded(tokens);
        }

        private void isEndedByAdministrator(String change) {
            String username = People.settled("zj-scjg", "reporter");
            var tokens = signedIn(username);
            People.change(username, change).statusCode(200);
            isKnownToHaveEnded(tokens);
        }

        /** At once to this service itself, and to others that ask. */
        private void isKnownToHaveEnded(ExtractableResponse<Response> tokens) {
            assertThat(ended.hasEnded(sessionOf(tokens))).isTrue();
            assertThat(list()).extracting(row -> row.get("session")).contains(sessionOf(tokens));
            post("/tokens/refresh", tokens.path("refreshToken")).then().statusCode(401);
        }
    }

    @Nested
    class TheList {

        @Test
        void isForServicesOnly() {
            List.of(asAdministrator(), asAuditor(), asReporterOf("zj-scjg"))
                    .forEach(other -> other.get("/ended-sessions").then().statusCode(403));
            anonymously().get("/ended-sessions").then().statusCode(401);
        }

        @Test
        void comesInPagesInTheOrderOfEnding() {
            List<String> made = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                made.add(endedSession());
            }

            List<Map<String, String>> all = list();

            assertThat(all)
                    .extracting(row -> row.get("session"))
                    .containsSubsequence(made)
                    .doesNotHaveDuplicates();
            assertThat(all).isSortedAccordingTo(Comparator.comparing(row -> Instant.parse(row.get("endedAt"))));
        }

        @Test
        void doesNotHaveThoseThatLiveOrOfWhichEveryTokenHasExpired() {
            String alive = sessionOf(signedIn(People.settled("zj-scjg", "reporter")));
            String old = endedSession();
            endedSecondsAgo(old, 300 + 30 + 1);
            String recent = endedSession();
            endedSecondsAgo(recent, 300 + 30 - 20);

            assertThat(list())
                    .extracting(row -> row.get("session"))
                    .contains(recent)
                    .doesNotContain(alive, old);
        }

        @Test
        void theCursorOfAnotherListIsRefused() {
            People.made("zj-scjg");
            People.made("zj-scjg");
            String cursor = asAdministrator().get("/accounts?limit=1").path("next");

            asTaskService().get("/ended-sessions?cursor=" + cursor).then().statusCode(400);
        }
    }

    @Test
    void whatAnotherInstanceEndedIsKnownWithinSeconds() {
        String session = sessionOf(signedIn(People.settled("zj-scjg", "reporter")));
        assertThat(ended.hasEnded(session)).isFalse();

        endedSecondsAgo(session, 0);

        await().atMost(Duration.ofSeconds(10)).until(() -> ended.hasEnded(session));
    }

    private String endedSession() {
        var tokens = signedIn(People.settled("zj-scjg", "reporter"));
        post("/tokens/revocation", tokens.path("refreshToken")).then().statusCode(204);
        return sessionOf(tokens);
    }

    private void endedSecondsAgo(String session, long seconds) {
        rows.change(
                "UPDATE session SET ended_at = ? WHERE id = ?",
                LocalDateTime.now(ZoneOffset.UTC).minusSeconds(seconds),
                session);
    }

    private static ExtractableResponse<Response> signedIn(String username) {
        return People.signIn(username, People.PASSWORD).statusCode(200).extract();
    }

    private static Response post(String path, String refreshToken) {
        return anonymously().body("{\"refreshToken\":\"" + refreshToken + "\"}").post(path);
    }

    private static List<Map<String, String>> list() {
        List<Map<String, String>> all = new ArrayList<>();
        String cursor = "";
        do {
            var page = asTaskService()
                    .get("/ended-sessions?limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        return all;
    }

    private static String sessionOf(ExtractableResponse<Response> tokens) {
        String claims = tokens.<String>path("accessToken").split("\\.", -1)[1];
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("sid");
    }
}
