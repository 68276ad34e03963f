package org.policytrack.department;

import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asSecurityAdministrator;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.UUID;

/** Accounts as they are made for the tests; each with a name of its own. */
public final class People {

    /** What an administrator gives; good for one sign-in. */
    public static final String GIVEN = "Given to a Person 1";
    /** What the person chooses. */
    public static final String PASSWORD = "Correct horse battery 7";

    public static final String WRONG = "Wrong horse battery 7";

    private People() {}

    public static String newUsername() {
        return "person-" + UUID.randomUUID();
    }

    public static String body(String username, String department) {
        return """
                {"username":"%s","displayName":"联络员","department":"%s","password":"%s"}""".formatted(username, department, GIVEN);
    }

    /**
     * An account that nobody has signed in to yet.
     *
     * @return the username
     */
    public static String made(String department, String... roles) {
        String username = newUsername();
        asAdministrator()
                .body(body(username, department))
                .post("/accounts")
                .then()
                .statusCode(201);
        if (roles.length > 0) {
            secure(username, "{\"roles\":" + json(roles) + "}").statusCode(200);
        }
        return username;
    }

    /**
     * An account whose owner has chosen the password.
     *
     * @return the username
     */
    public static String settled(String department, String... roles) {
        String username = made(department, roles);
        String token = signIn(username, GIVEN).statusCode(200).extract().path("accessToken");
        changeOwnPassword(token, GIVEN, PASSWORD).statusCode(200);
        return username;
    }

    public static ValidatableResponse changeOwnPassword(String token, String current, String chosen) {
        return as(token)
                .body("""
                        {"currentPassword":"%s","newPassword":"%s"}""".formatted(current, chosen))
                .post("/own-account/password")
                .then();
    }

    public static ValidatableResponse signIn(String username, String password) {
        return anonymously()
                .body("""
                        {"username":"%s","password":"%s"}""".formatted(username, password))
                .post("/tokens")
                .then();
    }

    public static ValidatableResponse signIn(String username, String password, String code) {
        return anonymously()
                .body("""
                        {"username":"%s","password":"%s","code":"%s"}""".formatted(username, password, code))
                .post("/tokens")
                .then();
    }

    public static String accessToken(String username, String password) {
        return signIn(username, password).statusCode(200).extract().path("accessToken");
    }

    public static void refusedToSignIn(ValidatableResponse answer) {
        answer.statusCode(401).body("type", equalTo("/problems/sign-in-refused"));
    }

    /** As an administrator. */
    public static ValidatableResponse change(String username, String change) {
        return asAdministrator()
                .header("If-Match", "*")
                .body(change)
                .patch("/accounts/" + username)
                .then();
    }

    /** As a security administrator. */
    public static ValidatableResponse secure(String username, String change) {
        return asSecurityAdministrator()
                .header("If-Match", "*")
                .body(change)
                .patch("/accounts/" + username)
                .then();
    }

    public static String json(String... texts) {
        return Arrays.stream(texts).map(text -> '"' + text + '"').toList().toString();
    }
}
