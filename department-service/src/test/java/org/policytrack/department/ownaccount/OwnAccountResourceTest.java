package org.policytrack.department.ownaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.Authenticator;
import org.policytrack.department.People;
import org.policytrack.department.Rows;

@QuarkusTest
@Tag("database")
class OwnAccountResourceTest {

    @Inject
    Rows rows;

    @Nested
    class Reading {

        @Test
        void aPersonReadsTheOwnAccountWithoutAnyRole() {
            String username = People.settled("zj-scjg");

            as(People.accessToken(username, People.PASSWORD))
                    .get("/own-account")
                    .then()
                    .statusCode(200)
                    .body("username", equalTo(username))
                    .body("department", equalTo("zj-scjg"))
                    .body("roles", empty())
                    .body("mustDo", empty())
                    .body("secondFactor", equalTo(false));
        }

        @Test
        void itSaysWhatMustBeDone() {
            String username = People.made("zj-scjg", "reviewer");

            as(People.accessToken(username, People.GIVEN))
                    .get("/own-account")
                    .then()
                    .statusCode(200)
                    .body("roles", contains("reviewer"))
                    .body("mustDo", contains("CHANGE_PASSWORD", "ENROL_SECOND_FACTOR"));
        }

        @Test
        void theSameIsNotSentTwice() {
            String token = People.accessToken(People.settled("zj-scjg", "reporter"), People.PASSWORD);
            String tag = as(token).get("/own-account").header("ETag");

            as(token).header("If-None-Match", tag).get("/own-account").then().statusCode(304);
        }

        @Test
        void aTokenThatIsOfNoSessionHereIsNoOnesOwn() {
            anonymously().get("/own-account").then().statusCode(401);
            asReporterOf("zj-scjg").get("/own-account").then().statusCode(401);
            asTaskService().get("/own-account").then().statusCode(401);
        }

        @Test
        void neitherIsOneWhoseSessionIsOver() {
            String username = People.settled("zj-scjg", "reporter");
            var tokens = People.signIn(username, People.PASSWORD).extract();
            anonymously()
                    .body("{\"refreshToken\":\"" + tokens.path("refreshToken") + "\"}")
                    .post("/tokens/revocation")
                    .then()
                    .statusCode(204);

            as(tokens.path("accessToken")).get("/own-account").then().statusCode(401);
        }
    }

    @Nested
    class ChangingThePassword {

        @Test
        void whoWasGivenAPasswordMustChangeItBeforeAnythingElse() {
            String username = People.made("zj-scjg", "reporter");
            String token = People.signIn(username, People.GIVEN)
                    .statusCode(200)
                    .body("mustDo", contains("CHANGE_PASSWORD"))
                    .extract()
                    .path("accessToken");
            as(token).get("/departments").then().statusCode(403).body("type", equalTo("/problems/role-missing"));

            People.changeOwnPassword(token, People.GIVEN, People.PASSWORD)
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("mustDo", contains("SIGN_IN"));

            People.refusedToSignIn(People.signIn(username, People.GIVEN));
            String now = People.signIn(username, People.PASSWORD)
                    .body("mustDo", empty())
                    .extract()
                    .path("accessToken");
            as(now).get("/departments").then().statusCode(200);
        }

        @Test
        void itEndsEverySession() {
            String username = People.settled("zj-scjg", "reporter");
            var here = People.signIn(username, People.PASSWORD).extract();
            var there = People.signIn(username, People.PASSWORD).extract();

            People.changeOwnPassword(here.path("accessToken"), People.PASSWORD, "Another horse 2023")
                    .statusCode(200);

            for (var old : List.of(here, there)) {
                anonymously()
                        .body("{\"refreshToken\":\"" + old.path("refreshToken") + "\"}")
                        .post("/tokens/refresh")
                        .then()
                        .statusCode(401);
                as(old.path("accessToken")).get("/own-account").then().statusCode(401);
            }
        }

        @Test
        void theRulesHoldEachAsAFault() {
            change(People.settled("zj-scjg", "reporter"), "dragon")
                    .statusCode(422)
                    .body("errors.pointer", contains("/newPassword", "/newPassword", "/newPassword"))
                    .body("errors[0].detail", containsString("12"));
        }

        @Test
        void noneOfTheLastFiveIsTakenAgain() {
            String username = People.settled("zj-scjg", "reporter");
            String current = People.PASSWORD;
            for (int number = 1; number <= 4; number++) {
                change(username, current, current).statusCode(422).body("errors.pointer", contains("/newPassword"));
                change(username, current, People.PASSWORD).statusCode(422);
                String next = "Another horse " + number;
                change(username, current, next).statusCode(200);
                current = next;
            }
            change(username, current, People.PASSWORD).statusCode(422);
            change(username, current, "Another horse 5").statusCode(200);

            change(username, "Another horse 5", People.PASSWORD).statusCode(200);
        }

        @Test
        void whoDoesNotKnowThePresentOneIsRefusedAndLockedOutInTheEnd() {
            String username = People.settled("zj-scjg", "reporter");
            String token = People.accessToken(username, People.PASSWORD);
            for (int guesses = 1; guesses <= 5; guesses++) {
                People.changeOwnPassword(token, People.WRONG, "Another horse 2023")
                        .statusCode(422)
                        .body("errors.pointer", contains("/currentPassword"));
            }

            People.changeOwnPassword(token, People.PASSWORD, "Another horse 2023")
                    .statusCode(422)
                    .body("errors.pointer", contains("/currentPassword"));
            People.refusedToSignIn(People.signIn(username, People.PASSWORD));
        }

        @Test
        void whoKnowsItAndChoosesBadlyIsNotLockedOut() {
            String username = People.settled("zj-scjg", "reporter");
            String token = People.accessToken(username, People.PASSWORD);
            for (int tries = 1; tries <= 8; tries++) {
                People.changeOwnPassword(token, People.PASSWORD, "dragon").statusCode(422);
            }

            People.changeOwnPassword(token, People.PASSWORD, "Another horse 2023")
                    .statusCode(200);
        }

        @Test
        void afterNinetyDaysItMustBeChanged() {
            String username = People.settled("zj-scjg", "reporter");
            setDaysAgo(username, 89);
            People.signIn(username, People.PASSWORD).statusCode(200).body("mustDo", empty());

            setDaysAgo(username, 91);

            People.signIn(username, People.PASSWORD).statusCode(200).body("mustDo", contains("CHANGE_PASSWORD"));
        }

        private void setDaysAgo(String username, int days) {
            rows.change(
                    "UPDATE account SET password_set_at = ? WHERE username = ?",
                    java.time.LocalDateTime.now(java.time.ZoneOffset.UTC).minusDays(days),
                    username);
        }

        private ValidatableResponse change(String username, String chosen) {
            return change(username, People.PASSWORD, chosen);
        }

        private ValidatableResponse change(String username, String current, String chosen) {
            return People.changeOwnPassword(People.accessToken(username, current), current, chosen);
        }
    }

    @Nested
    class EnrollingASecondFactor {

        @Test
        void whoNeedsOneEnrolsAndThenSignsInWithACode() {
            String username = People.settled("zj-scjg", "reviewer");
            String token = People.signIn(username, People.PASSWORD)
                    .statusCode(200)
                    .body("mustDo", contains("ENROL_SECOND_FACTOR"))
                    .extract()
                    .path("accessToken");
            as(token).get("/departments").then().statusCode(403);
            Authenticator app = begun(token, username);

            confirm(token, app.code()).statusCode(200).body("mustDo", contains("SIGN_IN"));

            People.signIn(username, People.PASSWORD)
                    .statusCode(401)
                    .body("type", equalTo("/problems/second-factor-needed"));
            String full = People.signIn(username, People.PASSWORD, app.nextCode())
                    .statusCode(200)
                    .body("mustDo", empty())
                    .extract()
                    .path("accessToken");
            as(full).get("/departments").then().statusCode(200);
        }

        @Test
        void sessionsThatShowedNoCodeAreOver() {
            String username = People.settled("zj-scjg", "reviewer");
            String stolen = People.signIn(username, People.PASSWORD).extract().path("refreshToken");
            String token = People.accessToken(username, People.PASSWORD);

            confirm(token, begun(token, username).code()).statusCode(200);

            anonymously()
                    .body("{\"refreshToken\":\"" + stolen + "\"}")
                    .post("/tokens/refresh")
                    .then()
                    .statusCode(401);
        }

        @Test
        void aWrongCodeConfirmsNothing() {
            String username = People.settled("zj-scjg", "reviewer");
            String token = People.accessToken(username, People.PASSWORD);
            Authenticator app = begun(token, username);

            confirm(token, app.oldCode()).statusCode(422).body("errors.pointer", contains("/code"));

            People.signIn(username, People.PASSWORD).statusCode(200).body("mustDo", contains("ENROL_SECOND_FACTOR"));
        }

        @Test
        void withoutASecretThereIsNothingToConfirm() {
            String token = People.accessToken(People.settled("zj-scjg", "reviewer"), People.PASSWORD);

            confirm(token, "123456").statusCode(422).body("errors.pointer", contains("/code"));
        }

        @Test
        void askingAgainMakesAnotherSecret() {
            String username = People.settled("zj-scjg", "reviewer");
            String token = People.accessToken(username, People.PASSWORD);
            Authenticator first = begun(token, username);
            Authenticator second = begun(token, username);

            confirm(token, first.code()).statusCode(422);
            confirm(token, second.code()).statusCode(200);
        }

        @Test
        void oneThatIsThereIsNotReplaced() {
            String username = People.settled("zj-scjg", "viewer");
            String token = People.accessToken(username, People.PASSWORD);
            Authenticator app = begun(token, username);
            confirm(token, app.code()).statusCode(200);
            String later = People.signIn(username, People.PASSWORD, app.nextCode())
                    .statusCode(200)
                    .extract()
                    .path("accessToken");

            as(later)
                    .post("/own-account/second-factor")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/second-factor-present"));
        }

        @Test
        void theSecretLiesSealedInTheDatabase() {
            String username = People.settled("zj-scjg", "reviewer");
            String secret = as(People.accessToken(username, People.PASSWORD))
                    .post("/own-account/second-factor")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret");

            assertThat(rows.read("SELECT sealed_secret FROM second_factor WHERE username = ?", username))
                    .singleElement()
                    .asString()
                    .isNotBlank()
                    .doesNotContain(secret);
        }

        private Authenticator begun(String token, String username) {
            String secret = as(token)
                    .post("/own-account/second-factor")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("secret", matchesPattern("[A-Z2-7]{32}"))
                    .body("uri", containsString("otpauth://totp/policytrack:" + username + "?secret="))
                    .extract()
                    .path("secret");
            return new Authenticator(secret);
        }

        private ValidatableResponse confirm(String token, String code) {
            return as(token)
                    .body("{\"code\":\"" + code + "\"}")
                    .post("/own-account/second-factor/confirmation")
                    .then();
        }
    }
}
