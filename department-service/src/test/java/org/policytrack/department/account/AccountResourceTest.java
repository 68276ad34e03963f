package org.policytrack.department.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asCoordinator;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("database")
class AccountResourceTest {

    @Nested
    class Making {

        @Test
        void anAdministratorMakesAnAccount() {
            String username = People.newUsername();

            add(People.body(username, "zj-scjg", "reviewer", "reporter"))
                    .statusCode(201)
                    .header("Location", containsString("/api/v1/accounts/" + username))
                    .header("ETag", equalTo("\"v0\""))
                    .body("username", equalTo(username))
                    .body("displayName", equalTo("联络员"))
                    .body("department", equalTo("zj-scjg"))
                    .body("roles", contains("reporter", "reviewer"))
                    .body("enabled", equalTo(true))
                    .body("demonstration", equalTo(false));
        }

        @Test
        void nobodyElseDoes() {
            String body = People.body(People.newUsername(), "zj-scjg", "reporter");

            List.of(asReporterOf("zj-scjg"), asCoordinator(), asTaskService())
                    .forEach(other -> other.body(body)
                            .post("/accounts")
                            .then()
                            .statusCode(403)
                            .body("type", equalTo("/problems/role-missing")));
            anonymously().body(body).post("/accounts").then().statusCode(401);
        }

        @Test
        void theSameKeyMakesOneAccount() {
            String key = UUID.randomUUID().toString();
            String body = People.body(People.newUsername(), "zj-scjg", "reporter");

            String first = addOnce(key, body).statusCode(201).extract().asString();

            assertThat(addOnce(key, body).statusCode(201).extract().asString()).isEqualTo(first);
            addOnce(key, People.body(People.newUsername(), "zj-scjg", "reporter"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/key-used-for-other-content"));
        }

        @Test
        void thePasswordIsPartOfWhatTheKeyStandsFor() {
            String key = UUID.randomUUID().toString();
            String body = People.body(People.newUsername(), "zj-scjg", "reporter");
            addOnce(key, body).statusCode(201);

            addOnce(key, body.replace(People.PASSWORD, "another long password"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/key-used-for-other-content"));
        }

        @Test
        void aPersonIsNeverAService() {
            add(People.body(People.newUsername(), "zj-scjg", "reporter", "service"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/roles"));
        }

        @Test
        void aReporterBelongsToADepartment() {
            add(People.body(People.newUsername(), "zj-scjg", "reporter").replace("\"department\":\"zj-scjg\",", ""))
                    .statusCode(422)
                    .body("errors.pointer", contains("/department"));
        }

        @Test
        void anAdministratorNeedsNone() {
            add(People.body(People.newUsername(), "zj-scjg", "administrator")
                            .replace("\"department\":\"zj-scjg\",", ""))
                    .statusCode(201)
                    .body("department", nullValue());
        }

        @Test
        void anUnknownDepartmentIsRefusedByName() {
            add(People.body(People.newUsername(), "zj-magic", "reporter"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/department"))
                    .body("errors[0].detail", containsString("zj-magic"));
        }

        @Test
        void anUnknownRoleIsRefused() {
            add(People.body(People.newUsername(), "zj-scjg", "gardener"))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/roles"))
                    .body("errors[0].detail", containsString("reporter"));
        }

        @Test
        void anAccountWithoutAnyRoleIsRefused() {
            add(People.body(People.newUsername(), "zj-scjg", "reporter").replace("[\"reporter\"]", "[]"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/roles"));
        }

        @Test
        void aTakenUsernameIsRefused() {
            String username = People.made("zj-scjg", "reporter");

            add(People.body(username, "zj-jyt", "reporter"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/username-taken"))
                    .body("detail", containsString(username));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "short", "elevenchars"})
        void aPasswordUnderTwelveCharactersIsRefused(String password) {
            add(People.body(People.newUsername(), "zj-scjg", "reporter").replace(People.PASSWORD, password))
                    .statusCode(422)
                    .body("errors.pointer", contains("/password"))
                    .body("errors[0].detail", containsString("12"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "ab", "Upper", "with space", "联络员", "a/../b", "a'; drop table account"})
        void aUsernameThatIsNoneIsRefused(String username) {
            add(People.body(username, "zj-scjg", "reporter"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/username"));
        }

        private ValidatableResponse add(String body) {
            return asAdministrator().body(body).post("/accounts").then();
        }

        private ValidatableResponse addOnce(String key, String body) {
            return asAdministrator()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/accounts")
                    .then();
        }
    }

    @Nested
    class Reading {

        @Test
        void onlyAnAdministratorReadsAccounts() {
            String username = People.made("zj-scjg", "reporter");

            List.of("/accounts", "/accounts/" + username).forEach(path -> {
                asReporterOf("zj-scjg").get(path).then().statusCode(403);
                asCoordinator().get(path).then().statusCode(403);
                asTaskService().get(path).then().statusCode(403);
                asAdministrator().get(path).then().statusCode(200);
            });
        }

        @Test
        void whoMayNotReadThemIsNotToldWhichExist() {
            asReporterOf("zj-scjg")
                    .get("/accounts/" + People.newUsername())
                    .then()
                    .statusCode(403);
        }

        @Test
        void noPartOfAPasswordIsEverShown() {
            String username = People.made("zj-scjg", "reporter");

            List.of("/accounts/" + username, "/accounts?limit=200")
                    .forEach(path -> assertThat(asAdministrator().get(path).asString())
                            .doesNotContainIgnoringCase("password")
                            .doesNotContain(People.PASSWORD, "$2a$"));
        }

        @Test
        void aPageLeadsToTheNextUntilEveryAccountWasSeenOnce() {
            List<String> made = List.of(
                    People.made("zj-scjg", "reporter"),
                    People.made("zj-scjg", "reporter"),
                    People.made("zj-scjg", "reporter"));
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                var page = asAdministrator()
                        .get("/accounts?limit=2" + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("items.username"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(seen).containsAll(made).doesNotHaveDuplicates();
        }

        @Test
        void anUnknownNameIsNotFound() {
            asAdministrator()
                    .get("/accounts/" + People.newUsername())
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }

        @Test
        void theSameVersionIsNotSentTwice() {
            String username = People.made("zj-scjg", "reporter");
            String tag = asAdministrator().get("/accounts/" + username).header("ETag");

            asAdministrator()
                    .header("If-None-Match", tag)
                    .get("/accounts/" + username)
                    .then()
                    .statusCode(304);
        }
    }

    @Nested
    class Changing {

        @Test
        void whatIsLeftOutStays() {
            String username = People.made("zj-scjg", "reporter");

            People.change(username, "{\"displayName\":\"新联络员\"}")
                    .statusCode(200)
                    .body("displayName", equalTo("新联络员"))
                    .body("department", equalTo("zj-scjg"))
                    .body("roles", contains("reporter"))
                    .body("enabled", equalTo(true));
            People.signIn(username, People.PASSWORD).statusCode(200);
        }

        @Test
        void rolesAndDepartmentAreReplaced() {
            String username = People.made("zj-scjg", "reporter");

            People.change(username, "{\"roles\":[\"coordinator\",\"reviewer\"],\"department\":\"zj-fgw\"}")
                    .statusCode(200)
                    .body("department", equalTo("zj-fgw"))
                    .body("roles", contains("reviewer", "coordinator"));
        }

        @Test
        void onlyAnAdministratorChanges() {
            String username = People.made("zj-scjg", "reporter");

            asReporterOf("zj-scjg")
                    .header("If-Match", "*")
                    .body("{\"roles\":[\"administrator\"]}")
                    .patch("/accounts/" + username)
                    .then()
                    .statusCode(403);
        }

        @Test
        void aWriterMustSayWhichVersionWasRead() {
            String username = People.made("zj-scjg", "reporter");

            asAdministrator()
                    .body("{\"enabled\":false}")
                    .patch("/accounts/" + username)
                    .then()
                    .statusCode(428)
                    .body("type", equalTo("/problems/version-needed"));
        }

        @Test
        void ofTwoWritersWithTheSameVersionOneWins() {
            String username = People.made("zj-scjg", "reporter");
            String tag = asAdministrator().get("/accounts/" + username).header("ETag");

            changeAt(tag, username, "第一").statusCode(200);
            changeAt(tag, username, "第二").statusCode(412).body("type", equalTo("/problems/version-stale"));

            asAdministrator().get("/accounts/" + username).then().body("displayName", equalTo("第一"));
        }

        @Test
        void anAccountNeverBecomesAService() {
            String username = People.made("zj-scjg", "reporter");

            People.change(username, "{\"roles\":[\"service\"]}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/roles"));
            asAdministrator().get("/accounts/" + username).then().body("roles", contains("reporter"));
        }

        @Test
        void aShortPasswordIsRefused() {
            People.change(People.made("zj-scjg", "reporter"), "{\"password\":\"elevenchars\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/password"));
        }

        @Test
        void anUnknownDepartmentIsRefused() {
            People.change(People.made("zj-scjg", "reporter"), "{\"department\":\"zj-magic\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/department"));
        }

        @Test
        void anUnknownAccountIsNotFound() {
            asAdministrator()
                    .header("If-Match", "*")
                    .body("{\"enabled\":false}")
                    .patch("/accounts/" + People.newUsername())
                    .then()
                    .statusCode(404);
        }

        private ValidatableResponse changeAt(String tag, String username, String name) {
            return asAdministrator()
                    .header("If-Match", tag)
                    .body("{\"displayName\":\"" + name + "\"}")
                    .patch("/accounts/" + username)
                    .then();
        }
    }
}
