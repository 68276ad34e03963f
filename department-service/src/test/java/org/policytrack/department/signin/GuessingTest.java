package org.policytrack.department.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.department.Api.anonymously;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.People;
import org.policytrack.department.Rows;
import org.policytrack.department.account.AccountName;

/** Guessing neither succeeds nor tells anything. */
@QuarkusTest
@Tag("database")
class GuessingTest {

    @Inject
    Rows rows;

    @Inject
    MeterRegistry metrics;

    @Nested
    class FiveHundredWrongPasswords {

        @Test
        void lockTheNameAndNobodyElse() throws Exception {
            String username = People.settled("zj-scjg", "reporter");
            String other = People.settled("zj-scjg", "reporter");
            long before = hashesComputed();
            Callable<Integer> guess =
                    () -> People.signIn(username, People.WRONG).extract().statusCode();
            List<Integer> answers = new ArrayList<>();
            List<Integer> othersAnswers = new ArrayList<>();
            try (ExecutorService many = Executors.newFixedThreadPool(16)) {
                List<Future<Integer>> guesses = Collections.nCopies(500, guess).stream()
                        .map(many::submit)
                        .toList();
                for (int meanwhile = 0; meanwhile < 5; meanwhile++) {
                    othersAnswers.add(
                            People.signIn(other, People.PASSWORD).extract().statusCode());
                }
                for (Future<Integer> answer : guesses) {
                    answers.add(answer.get());
                }
            }
            People.refusedToSignIn(People.signIn(username, People.PASSWORD));
            othersAnswers.add(People.signIn(other, People.PASSWORD).extract().statusCode());

            assertThat(answers).hasSize(500).containsOnly(401);
            assertThat(othersAnswers).hasSize(6).containsOnly(200);
            assertThat(hashesComputed() - before).isEqualTo(5 + 6);
        }
    }

    @Test
    void afterTheLockTheRightPasswordSignsInAndClearsTheCount() {
        String username = People.settled("zj-scjg", "reporter");
        lock(username);
        lockIsOver(username);

        People.signIn(username, People.PASSWORD).statusCode(200);

        for (int failures = 1; failures <= 4; failures++) {
            People.refusedToSignIn(People.signIn(username, People.WRONG));
        }
        People.signIn(username, People.PASSWORD).statusCode(200);
    }

    @Test
    void afterTheLockOneMoreFailureLocksAgain() {
        String username = People.settled("zj-scjg", "reporter");
        lock(username);
        lockIsOver(username);

        People.refusedToSignIn(People.signIn(username, People.WRONG));

        People.refusedToSignIn(People.signIn(username, People.PASSWORD));
    }

    /** Databases take these for the same name, or many of them do. */
    @Test
    void otherSpellingsOfANameAreNoWayAroundTheLock() {
        String username = People.settled("zj-scjg", "reporter");
        lock(username);

        List.of(
                        username.replace("person", "PERSON"),
                        " " + username + " ",
                        username.replace("person", "pérson"),
                        username.replace("p", "ｐ"),
                        username + "\\u0000")
                .forEach(spelling -> People.refusedToSignIn(People.signIn(spelling, People.PASSWORD)));
    }

    @Test
    void otherSpellingsOfANameSignNobodyIn() {
        String username = People.settled("zj-scjg", "reporter");

        List.of(username.replace("person", "pérson"), username.replace("p", "ｐ"))
                .forEach(spelling -> People.refusedToSignIn(People.signIn(spelling, People.PASSWORD)));
        People.signIn(username, People.PASSWORD).statusCode(200);
    }

    @Nested
    class WhateverIsWrong {

        private final String unknown = People.newUsername();
        private final String lockedUnknown = People.newUsername();
        private String known = unknown;
        private String disabled = unknown;
        private String locked = unknown;
        private String withoutRole = unknown;

        @BeforeEach
        void make() {
            known = People.settled("zj-scjg", "reporter");
            disabled = People.settled("zj-scjg", "reporter");
            locked = People.settled("zj-scjg", "reporter");
            withoutRole = People.settled("zj-scjg");
            People.secure(disabled, "{\"enabled\":false}").statusCode(200);
            lock(locked);
            lock(lockedUnknown);
        }

        @Test
        void theAnswerIsTheSameInBothLanguages() {
            for (String language : List.of("zh", "en")) {
                Map<String, Object> expected = refusal(unknown, People.PASSWORD, language);

                assertThat(expected)
                        .containsEntry("type", "/problems/sign-in-refused")
                        .containsEntry("status", 401);
                assertThat(refusal(known, People.WRONG, language)).isEqualTo(expected);
                assertThat(refusal(withoutRole, People.WRONG, language)).isEqualTo(expected);
                assertThat(refusal(disabled, People.PASSWORD, language)).isEqualTo(expected);
                assertThat(refusal(disabled, People.WRONG, language)).isEqualTo(expected);
                assertThat(refusal(locked, People.PASSWORD, language)).isEqualTo(expected);
                assertThat(refusal(lockedUnknown, People.PASSWORD, language)).isEqualTo(expected);
                assertThat(refusal("no name at all!", People.PASSWORD, language))
                        .isEqualTo(expected);
            }
        }

        @Test
        void oneHashIsComputedOrNoneForALockedName() {
            assertThat(hashesFor(unknown, People.WRONG)).isEqualTo(1);
            assertThat(hashesFor(known, People.WRONG)).isEqualTo(1);
            assertThat(hashesFor(disabled, People.PASSWORD)).isEqualTo(1);
            assertThat(hashesFor("no name at all!", People.WRONG)).isEqualTo(1);
            assertThat(hashesFor(locked, People.PASSWORD)).isZero();
            assertThat(hashesFor(lockedUnknown, People.PASSWORD)).isZero();
        }

        private long hashesFor(String username, String password) {
            long before = hashesComputed();
            People.refusedToSignIn(People.signIn(username, password));
            return hashesComputed() - before;
        }

        private Map<String, Object> refusal(String username, String password, String language) {
            ValidatableResponse answer = anonymously()
                    .header("Accept-Language", language)
                    .body("""
                            {"username":"%s","password":"%s"}""".formatted(username, password))
                    .post("/tokens")
                    .then();
            Map<String, Object> problem = answer.extract().path("");
            problem.remove("traceId");
            return problem;
        }
    }

    private static void lock(String username) {
        for (int failures = 1; failures <= 5; failures++) {
            People.refusedToSignIn(People.signIn(username, People.WRONG));
        }
        People.refusedToSignIn(People.signIn(username, People.PASSWORD));
    }

    private void lockIsOver(String username) {
        rows.change(
                "UPDATE failed_sign_ins SET locked_until = ? WHERE name_hash = ?",
                LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1),
                new AccountName(username).hash());
    }

    private long hashesComputed() {
        return metrics.timer("policytrack.password.checks").count();
    }
}
