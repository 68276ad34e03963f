package org.policytrack.department.lockout;

import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asAuditor;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asSecurityAdministrator;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.department.People;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class LockResourceTest {

    @Test
    void aSecurityAdministratorUnlocks() {
        String username = locked();

        asSecurityAdministrator().delete(lockOf(username)).then().statusCode(204);

        People.signIn(username, People.PASSWORD).statusCode(200);
    }

    @Test
    void nobodyElseDoes() {
        String username = locked();

        List.of(asAdministrator(), asAuditor(), asReporterOf("zj-scjg"), asTaskService())
                .forEach(other -> other.delete(lockOf(username)).then().statusCode(403));
        anonymously().delete(lockOf(username)).then().statusCode(401);

        People.refusedToSignIn(People.signIn(username, People.PASSWORD));
    }

    @Test
    void nobodyUnlocksTheirOwnName() {
        as(Token.of("wang-security", "zj-fgw", "security-administrator"))
                .delete(lockOf("wang-security"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-rights"));
    }

    @Test
    void whatIsNotLockedIsUnlockedAllTheSame() {
        asSecurityAdministrator().delete(lockOf(People.newUsername())).then().statusCode(204);
    }

    private static String lockOf(String username) {
        return "/accounts/" + username + "/lock";
    }

    private static String locked() {
        String username = People.settled("zj-scjg", "reporter");
        for (int failures = 1; failures <= 5; failures++) {
            People.refusedToSignIn(People.signIn(username, People.WRONG));
        }
        People.refusedToSignIn(People.signIn(username, People.PASSWORD));
        return username;
    }
}
