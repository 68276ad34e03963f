package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a restart of department-service neither forgives nor forgets. */
@Tag("database")
class SignInAcrossRestartTest {

    private static final String WRONG = "This is not it 1";

    private final Installation installation = new Installation("2023-04-20");

    @BeforeEach
    void start() {
        installation.startDepartments();
        installation.departments().awaitReady();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void fiveHundredWrongPasswordsLockOneNameAndARestartDoesNotUnlockIt() throws Exception {
        Callable<Integer> guess = () -> signIn("coordinator", WRONG).statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : many.invokeAll(Collections.nCopies(500, guess))) {
                answers.add(answer.get());
            }
        }
        signIn("viewer", installation.passwordOf("viewer")).then().statusCode(200);
        restart();

        Response right = signIn("coordinator", installation.passwordOf("coordinator"));

        right.then().statusCode(401).body("type", equalTo("/problems/sign-in-refused"));
        assertThat(answers).hasSize(500).containsOnly(401);
        signIn("viewer", installation.passwordOf("viewer")).then().statusCode(200);
    }

    @Test
    void tokensAndSessionsOutliveIt() {
        Response before = signIn("viewer", installation.passwordOf("viewer"));
        restart();

        given().baseUri(installation.departments().address())
                .auth()
                .oauth2(before.path("accessToken"))
                .get("/api/v1/departments")
                .then()
                .statusCode(200);
        post("/api/v1/tokens/refresh", Map.of("refreshToken", before.path("refreshToken")))
                .then()
                .statusCode(200);
    }

    @Test
    void aDemonstrationAccountSaysSoAndNothingIsToBeDoneFirst() {
        Response answer = given().baseUri(installation.departments().address())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(Map.of("username", "administrator", "password", installation.passwordOf("administrator")))
                .post("/api/v1/tokens");

        answer.then()
                .statusCode(200)
                .body("demonstration", equalTo(true))
                .body("notice", containsString("demonstration account"))
                .body("mustDo", equalTo(List.of()));
    }

    @Test
    void keysAreForTheOwnersEyesAndNoPasswordIsInTheLog() throws IOException {
        signIn("viewer", installation.passwordOf("viewer")).then().statusCode(200);
        signIn("viewer", WRONG).then().statusCode(401);

        for (String file : List.of("token-key.json", "account-key.json", "demo-accounts.json")) {
            Path key = installation.folder().resolve(file);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(installation.folder().resolve("department-service.log"))
                .content()
                .doesNotContain(WRONG, installation.passwordOf("viewer"), installation.passwordOf("administrator"));
    }

    private void restart() {
        installation.departments().kill();
        installation.startDepartments();
        installation.departments().awaitReady();
    }

    private Response signIn(String username, String password) {
        return post("/api/v1/tokens", Map.of("username", username, "password", password));
    }

    private Response post(String path, Map<String, String> body) {
        return given().baseUri(installation.departments().address())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }
}
