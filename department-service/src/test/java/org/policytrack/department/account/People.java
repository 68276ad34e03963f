package org.policytrack.department.account;

import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.asAdministrator;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Accounts as an administrator makes them for the tests; each with a name of its own. */
final class People {

    static final String PASSWORD = "correct horse battery";

    private People() {}

    static String newUsername() {
        return "person-" + UUID.randomUUID();
    }

    static String body(String username, String department, String... roles) {
        return """
                {"username":"%s","displayName":"联络员","department":"%s","roles":["%s"],"password":"%s"}""".formatted(username, department, String.join("\",\"", roles), PASSWORD);
    }

    /** @return the username */
    static String made(String department, String... roles) {
        String username = newUsername();
        asAdministrator()
                .body(body(username, department, roles))
                .post("/accounts")
                .then()
                .statusCode(201);
        return username;
    }

    static ValidatableResponse signIn(String username, String password) {
        return anonymously()
                .body("""
                        {"username":"%s","password":"%s"}""".formatted(username, password))
                .post("/tokens")
                .then();
    }

    static ValidatableResponse change(String username, String change) {
        String tag = asAdministrator().get("/accounts/" + username).header("ETag");
        return asAdministrator()
                .header("If-Match", tag)
                .body(change)
                .patch("/accounts/" + username)
                .then();
    }
}
