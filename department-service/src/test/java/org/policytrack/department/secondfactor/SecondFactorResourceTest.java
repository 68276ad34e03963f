package org.policytrack.department.secondfactor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asAuditor;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asSecurityAdministrator;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.Authenticator;
import org.policytrack.department.People;
import org.policytrack.department.Rows;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class SecondFactorResourceTest {

    @Inject
    Rows rows;

    @Test
    void aCodeIsGoodOnce() {
        String username = People.settled("zj-scjg", "reviewer");
        String code = enrolled(username).nextCode();
        People.signIn(username, People.PASSWORD, code).statusCode(200);

        People.refusedToSignIn(People.signIn(username, People.PASSWORD, code));
    }

    @Test
    void theCodeThatConfirmedTheAppSignsNobodyIn() {
        String username = People.settled("zj-scjg", "reviewer");
        String token = People.accessToken(username, People.PASSWORD);
        String secret = as(token).post("/own-account/second-factor").path("secret");
        String code = new Authenticator(secret).code();
        as(token)
                .body("{\"code\":\"" + code + "\"}")
                .post("/own-account/second-factor/confirmation")
                .then()
                .statusCode(200);

        People.refusedToSignIn(People.signIn(username, People.PASSWORD, code));
    }

    @Test
    void theCodeAloneIsNotEnough() {
        String username = People.settled("zj-scjg", "reviewer");
        String code = enrolled(username).nextCode();

        People.refusedToSignIn(People.signIn(username, People.WRONG, code));
    }

    @Test
    void guessingCodesLocksLikeGuessingPasswords() {
        String username = People.settled("zj-scjg", "reviewer");
        Authenticator app = enrolled(username);
        for (int guesses = 1; guesses <= 5; guesses++) {
            People.refusedToSignIn(People.signIn(username, People.PASSWORD, app.oldCode()));
        }

        People.refusedToSignIn(People.signIn(username, People.PASSWORD, app.nextCode()));
        People.refusedToSignIn(People.signIn(username, People.PASSWORD));
    }

    @Test
    void askingForTheCodeIsNoFailure() {
        String username = People.settled("zj-scjg", "reviewer");
        Authenticator app = enrolled(username);
        for (int times = 1; times <= 8; times++) {
            People.signIn(username, People.PASSWORD)
                    .statusCode(401)
                    .body("type", equalTo("/problems/second-factor-needed"));
        }

        People.signIn(username, People.PASSWORD, app.nextCode()).statusCode(200);
    }

    @Test
    void aSecretMovedToAnotherAccountSignsNobodyIn() {
        String victim = People.settled("zj-scjg", "reviewer");
        enrolled(victim);
        String thief = People.settled("zj-scjg", "reviewer");
        Authenticator app = enrolled(thief);
        rows.change(
                "UPDATE second_factor SET sealed_secret = ? WHERE username = ?",
                rows.read("SELECT sealed_secret FROM second_factor WHERE username = ?", thief)
                        .getFirst(),
                victim);

        People.signIn(victim, People.PASSWORD, app.nextCode()).statusCode(500);
    }

    @Test
    void aSecurityAdministratorResetsAndTheSessionsEnd() {
        String username = People.settled("zj-scjg", "reviewer");
        Authenticator app = enrolled(username);
        String refreshToken = People.signIn(username, People.PASSWORD, app.nextCode())
                .statusCode(200)
                .extract()
                .path("refreshToken");

        asSecurityAdministrator().delete(factorOf(username)).then().statusCode(204);

        anonymously()
                .body("{\"refreshToken\":\"" + refreshToken + "\"}")
                .post("/tokens/refresh")
                .then()
                .statusCode(401);
        People.signIn(username, People.PASSWORD).statusCode(200).body("mustDo", contains("ENROL_SECOND_FACTOR"));
    }

    @Test
    void nobodyElseDoes() {
        String username = People.settled("zj-scjg", "reviewer");
        enrolled(username);

        List.of(asAdministrator(), asAuditor(), asReporterOf("zj-scjg"), asTaskService())
                .forEach(other -> other.delete(factorOf(username)).then().statusCode(403));
        anonymously().delete(factorOf(username)).then().statusCode(401);

        People.signIn(username, People.PASSWORD).statusCode(401);
    }

    @Test
    void norTheOwner() {
        as(Token.of("wang-security", "zj-fgw", "security-administrator"))
                .delete(factorOf("wang-security"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-rights"));
    }

    @Test
    void anUnknownAccountIsNotFound() {
        asSecurityAdministrator().delete(factorOf(People.newUsername())).then().statusCode(404);
    }

    private static String factorOf(String username) {
        return "/accounts/" + username + "/second-factor";
    }

    private static Authenticator enrolled(String username) {
        String token = People.accessToken(username, People.PASSWORD);
        String secret = as(token).post("/own-account/second-factor").path("secret");
        Authenticator app = new Authenticator(secret);
        as(token)
                .body("{\"code\":\"" + app.code() + "\"}")
                .post("/own-account/second-factor/confirmation")
                .then()
                .statusCode(200);
        return app;
    }
}
