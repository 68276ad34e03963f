package org.policytrack.department.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asSecurityAdministrator;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.Authenticator;
import org.policytrack.department.People;
import org.policytrack.department.Rows;

/** What is done with accounts leaves an entry; what was typed in secret leaves none. */
@QuarkusTest
@Tag("database")
class AccountAuditTest {

    @Inject
    Rows rows;

    @Test
    void theLifeOfAnAccountIsWrittenDownInOrder() {
        String username = People.settled("zj-scjg", "viewer");
        People.change(username, "{\"displayName\":\"新\",\"password\":\"Given to a Person 2\"}")
                .statusCode(200);

        assertThat(entriesAbout(username))
                .containsExactly(
                        "administrator addAccount DONE",
                        "security-administrator changeAccount DONE",
                        username + " signIn DONE",
                        username + " changeOwnPassword DONE",
                        "administrator changeAccount DONE",
                        "administrator resetPassword DONE");
        assertThat(after(username, "changeAccount")).containsExactly("联络员", "新");
    }

    @Test
    void aRefusedChangeLeavesNone() {
        String username = People.made("zj-scjg");
        People.change(username, "{\"roles\":[\"viewer\"]}").statusCode(403);
        People.secure(username, "{\"roles\":[\"administrator\",\"auditor\"]}").statusCode(422);

        assertThat(entriesAbout(username)).containsExactly("administrator addAccount DONE");
    }

    @Nested
    class SigningIn {

        @Test
        void everyRefusalUntilTheLockAndTheLockItselfAreWrittenDown() {
            String username = People.settled("zj-scjg", "viewer");
            int before = entriesAbout(username).size();
            for (int guesses = 1; guesses <= 9; guesses++) {
                People.signIn(username, People.WRONG).statusCode(401);
            }

            assertThat(entriesAbout(username).subList(before, before + 5)).containsOnly(username + " signIn REFUSED");
            assertThat(entriesAbout(username)).hasSize(before + 5);
            assertThat(rows.read(
                            "SELECT after_state FROM audit_entry WHERE subject = ? AND after_state LIKE '%lockedUntil%'",
                            username))
                    .hasSize(1);
        }

        @Test
        void aNameThatIsNoAccountsIsNotWrittenDown() {
            String typedByMistake = "My-Secret-" + People.newUsername();
            long before = unknowns();

            People.signIn(typedByMistake, "x").statusCode(401);

            assertThat(unknowns()).isEqualTo(before + 1);
            assertThat(everything()).doesNotContainIgnoringCase(typedByMistake);
        }

        @Test
        void aRightPasswordOfADisabledAccountIsRefusedInWriting() {
            String username = People.settled("zj-scjg", "viewer");
            People.secure(username, "{\"enabled\":false}").statusCode(200);

            People.signIn(username, People.PASSWORD).statusCode(401);

            assertThat(entriesAbout(username).getLast()).isEqualTo(username + " signIn REFUSED");
        }

        @Test
        void signingOutAndATokenUsedTwiceAreWrittenDown() {
            String username = People.settled("zj-scjg", "viewer");
            String first = People.signIn(username, People.PASSWORD).extract().path("refreshToken");
            post("/tokens/refresh", first, 200);
            post("/tokens/refresh", first, 401);
            String other = People.signIn(username, People.PASSWORD).extract().path("refreshToken");
            post("/tokens/revocation", other, 204);
            post("/tokens/revocation", other, 204);

            List<String> entries = entriesAbout(username);
            assertThat(entries.subList(entries.size() - 4, entries.size()))
                    .containsExactly(
                            username + " signIn DONE",
                            "unknown renewSession REFUSED",
                            username + " signIn DONE",
                            username + " signOut DONE");
        }

        private long unknowns() {
            return rows.read("SELECT id FROM audit_entry WHERE subject = 'unknown' AND action = 'signIn'")
                    .size();
        }
    }

    @Test
    void secondFactorsAndLocksAreWrittenDown() {
        String username = People.settled("zj-scjg", "viewer");
        enrol(username);
        People.signIn(username, People.PASSWORD).statusCode(401);
        asSecurityAdministrator()
                .delete("/accounts/" + username + "/second-factor")
                .then()
                .statusCode(204);
        People.signIn(username, People.WRONG).statusCode(401);
        asSecurityAdministrator()
                .delete("/accounts/" + username + "/lock")
                .then()
                .statusCode(204);

        List<String> entries = entriesAbout(username);
        assertThat(entries.subList(entries.size() - 6, entries.size()))
                .containsExactly(
                        username + " enrolSecondFactor DONE",
                        username + " confirmSecondFactor DONE",
                        username + " signIn REFUSED",
                        "security-administrator resetSecondFactor DONE",
                        username + " signIn REFUSED",
                        "security-administrator unlockAccount DONE");
    }

    @Test
    void noEntryHoldsAPasswordAHashACodeASecretOrAToken() {
        String username = People.settled("zj-scjg", "viewer");
        String token = People.accessToken(username, People.PASSWORD);
        People.changeOwnPassword(token, People.WRONG, "Never to be seen 9").statusCode(422);
        String secret = enrol(username);
        People.signIn(username, People.WRONG).statusCode(401);

        assertThat(everything())
                .contains(username)
                .doesNotContain(
                        People.GIVEN,
                        People.PASSWORD,
                        People.WRONG,
                        "Never to be seen 9",
                        "$2a$",
                        secret,
                        token,
                        token.split("\\.", -1)[2]);
    }

    /** The secret the account enrolled with. */
    private static String enrol(String username) {
        String token = People.accessToken(username, People.PASSWORD);
        String secret = as(token).post("/own-account/second-factor").path("secret");
        as(token)
                .body("{\"code\":\"" + new Authenticator(secret).code() + "\"}")
                .post("/own-account/second-factor/confirmation")
                .then()
                .statusCode(200);
        return secret;
    }

    private static void post(String path, String refreshToken, int status) {
        anonymously()
                .body("{\"refreshToken\":\"" + refreshToken + "\"}")
                .post(path)
                .then()
                .statusCode(status);
    }

    private List<String> entriesAbout(String username) {
        return rows
                .read("SELECT actor, action, outcome FROM audit_entry WHERE subject = ? ORDER BY id", username)
                .stream()
                .map(Object[].class::cast)
                .map(row -> Arrays.stream(row).map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    private List<String> after(String username, String action) {
        return rows
                .read(
                        "SELECT after_state FROM audit_entry WHERE subject = ? AND action = ? ORDER BY id",
                        username,
                        action)
                .stream()
                .map(state -> String.valueOf(state).replaceAll(".*\"displayName\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private String everything() {
        return rows.read("SELECT actor, subject, before_state, after_state, origin FROM audit_entry").stream()
                .map(Object[].class::cast)
                .map(Arrays::toString)
                .collect(Collectors.joining("\n"));
    }
}
