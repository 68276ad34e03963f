package org.policytrack.department.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asAuditor;
import static org.policytrack.department.Api.asCoordinator;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asSecurityAdministrator;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.People;
import org.policytrack.department.Rows;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class AccountResourceTest {

    @Inject
    Rows rows;

    @Nested
    class Making {

        @Test
        void anAdministratorMakesAnAccount() {
            String username = People.newUsername();

            add(People.body(username, "zj-scjg"))
                    .statusCode(201)
                    .header("Location", containsString("/api/v1/accounts/" + username))
                    .header("ETag", equalTo("\"v0\""))
                    .body("username", equalTo(username))
                    .body("displayName", equalTo("联络员"))
                    .body("department", equalTo("zj-scjg"))
                    .body("roles", empty())
                    .body("enabled", equalTo(true))
                    .body("demonstration", equalTo(false));
        }

        @Test
        void nobodyElseDoes() {
            String body = People.body(People.newUsername(), "zj-scjg");

            List.of(asReporterOf("zj-scjg"), asCoordinator(), asTaskService(), asSecurityAdministrator(), asAuditor())
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
            String body = People.body(People.newUsername(), "zj-scjg");

            String first = addOnce(key, body).statusCode(201).extract().asString();

            assertThat(addOnce(key, body).statusCode(201).extract().asString()).isEqualTo(first);
            addOnce(key, People.body(People.newUsername(), "zj-scjg"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/key-used-for-other-content"));
        }

        @Test
        void thePasswordIsPartOfWhatTheKeyStandsFor() {
            String key = UUID.randomUUID().toString();
            String body = People.body(People.newUsername(), "zj-scjg");
            addOnce(key, body).statusCode(201);

            addOnce(key, body.replace(People.GIVEN, "Given to a Person 2"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/key-used-for-other-content"));
        }

        @Test
        void theIdempotencyRecordKeepsNothingAPasswordCouldBeFoundWith() {
            String key = UUID.randomUUID().toString();
            String username = People.newUsername();
            addOnce(key, People.body(username, "zj-scjg")).statusCode(201);
            String asSent = """
                    {"username":"%s","displayName":"联络员","department":"zj-scjg","password":"%s"}""".formatted(username, People.GIVEN);

            assertThat(rows.read("SELECT key_hash FROM idempotency_record WHERE fingerprint = ?", sha256(asSent)))
                    .isEmpty();
            assertThat(rows.read("SELECT key_hash FROM idempotency_record WHERE body LIKE ?", "%" + username + "%"))
                    .hasSize(1);
        }

        @Test
        void givingRolesTakesASecurityAdministratorAsWell() {
            String body = withRoles(People.newUsername(), "reporter");

            add(body)
                    .statusCode(403)
                    .body("type", equalTo("/problems/field-not-yours"))
                    .body("detail", containsString("roles"))
                    .body("errors.pointer", contains("/roles"));
            as(Token.of("both", "zj-fgw", "administrator", "security-administrator"))
                    .body(body)
                    .post("/accounts")
                    .then()
                    .statusCode(201)
                    .body("roles", contains("reporter"));
        }

        @Test
        void noDepartmentIsNeeded() {
            add(People.body(People.newUsername(), "zj-scjg").replace("\"department\":\"zj-scjg\",", ""))
                    .statusCode(201)
                    .body("department", nullValue());
        }

        @Test
        void anUnknownDepartmentIsRefusedByName() {
            add(People.body(People.newUsername(), "zj-magic"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/department"))
                    .body("errors[0].detail", containsString("zj-magic"));
        }

        @Test
        void aTakenUsernameIsRefused() {
            String username = People.made("zj-scjg", "reporter");

            add(People.body(username, "zj-jyt"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/username-taken"))
                    .body("detail", containsString(username));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "short", "elevenchars"})
        void aPasswordUnderTwelveCharactersIsRefused(String password) {
            add(People.body(People.newUsername(), "zj-scjg").replace(People.GIVEN, password))
                    .statusCode(422)
                    .body("errors.pointer", everyItem(equalTo("/password")))
                    .body("errors[0].detail", containsString("12"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "ab", "Upper", "with space", "联络员", "a/../b", "a'; drop table account"})
        void aUsernameThatIsNoneIsRefused(String username) {
            add(People.body(username, "zj-scjg")).statusCode(422).body("errors.pointer", contains("/username"));
        }

        @Test
        void everyRuleAPasswordBreaksIsTold() {
            String username = "liaison" + UUID.randomUUID().toString().substring(0, 4);

            add(People.body(username, "zj-scjg").replace(People.GIVEN, username))
                    .statusCode(422)
                    .body("errors.pointer", contains("/password", "/password", "/password"));
        }

        private String withRoles(String username, String... roles) {
            return People.body(username, "zj-scjg")
                    .replace("\"password\"", "\"roles\":" + People.json(roles) + ",\"password\"");
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
        void theTwoWhoKeepAccountsReadThem() {
            String username = People.made("zj-scjg", "reporter");

            List.of("/accounts", "/accounts/" + username).forEach(path -> {
                asReporterOf("zj-scjg").get(path).then().statusCode(403);
                asCoordinator().get(path).then().statusCode(403);
                asTaskService().get(path).then().statusCode(403);
                asAuditor().get(path).then().statusCode(403);
                asAdministrator().get(path).then().statusCode(200);
                asSecurityAdministrator().get(path).then().statusCode(200);
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
                            .doesNotContain(People.GIVEN, "$2a$"));
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
            String username = People.settled("zj-scjg", "reporter");

            People.change(username, "{\"displayName\":\"新联络员\"}")
                    .statusCode(200)
                    .body("displayName", equalTo("新联络员"))
                    .body("department", equalTo("zj-scjg"))
                    .body("roles", contains("reporter"))
                    .body("enabled", equalTo(true));
            People.signIn(username, People.PASSWORD).statusCode(200);
        }

        @Test
        void theAdministratorMovesAndRenames() {
            People.change(People.made("zj-scjg"), "{\"displayName\":\"新\",\"department\":\"zj-fgw\"}")
                    .statusCode(200)
                    .body("department", equalTo("zj-fgw"))
                    .body("displayName", equalTo("新"));
        }

        @Test
        void theSecurityAdministratorGrantsAndLocks() {
            String username = People.made("zj-scjg", "reporter");

            People.secure(username, "{\"roles\":[\"coordinator\",\"reviewer\"],\"enabled\":false}")
                    .statusCode(200)
                    .body("roles", contains("reviewer", "coordinator"))
                    .body("enabled", equalTo(false));
            People.secure(username, "{\"roles\":[]}").statusCode(200).body("roles", empty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"roles\":[\"viewer\"]", "\"enabled\":false"})
        void theAdministratorNeitherGrantsNorLocks(String field) {
            String username = People.made("zj-scjg");

            People.change(username, "{\"displayName\":\"新\"," + field + "}")
                    .statusCode(403)
                    .body("type", equalTo("/problems/field-not-yours"))
                    .body("errors.pointer", contains("/" + field.split("\"", -1)[1]))
                    .body("errors[0].detail", containsString("security-administrator"));
            asAdministrator().get("/accounts/" + username).then().body("displayName", equalTo("联络员"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"\"displayName\":\"新\"", "\"department\":\"zj-fgw\"", "\"password\":\"Given to a Person 2\""
                })
        void theSecurityAdministratorKeepsNoNamesDepartmentsOrPasswords(String field) {
            String username = People.made("zj-scjg", "viewer");

            People.secure(username, "{\"roles\":[\"reporter\"]," + field + "}")
                    .statusCode(403)
                    .body("type", equalTo("/problems/field-not-yours"))
                    .body("errors.pointer", contains("/" + field.split("\"", -1)[1]));
            asAdministrator().get("/accounts/" + username).then().body("roles", contains("viewer"));
        }

        @Test
        void nobodyElseChangesAnything() {
            String username = People.made("zj-scjg", "reporter");

            List.of(asReporterOf("zj-scjg"), asCoordinator(), asAuditor(), asTaskService())
                    .forEach(other -> List.of("{\"roles\":[\"administrator\"]}", "{\"displayName\":\"新\"}")
                            .forEach(change -> other.header("If-Match", "*")
                                    .body(change)
                                    .patch("/accounts/" + username)
                                    .then()
                                    .statusCode(403)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"roles\":[\"coordinator\"]}",
                    "{\"enabled\":true}",
                    "{\"department\":\"zj-fgw\"}",
                    "{\"password\":\"Given to a Person 2\"}"
                })
        void nobodyChangesTheirOwnRights(String change) {
            String username = People.made("zj-scjg", "viewer");

            as(Token.of(username, "zj-scjg", "administrator", "security-administrator"))
                    .header("If-Match", "*")
                    .body(change)
                    .patch("/accounts/" + username)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/own-rights"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "administrator,security-administrator",
                    "administrator,auditor",
                    "security-administrator,auditor",
                    "administrator,security-administrator,auditor",
                    "viewer,administrator,auditor"
                })
        void noTwoOfTheThreeOfficesAreOnePersons(String roles) {
            String username = People.made("zj-fgw", "viewer");

            People.secure(username, "{\"roles\":" + People.json(roles.split(",", -1)) + "}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/roles"))
                    .body("errors[0].detail", containsString("auditor"));
            asAdministrator().get("/accounts/" + username).then().body("roles", contains("viewer"));
        }

        @Test
        void anOfficeMayGoWithOtherWork() {
            People.secure(People.made("zj-fgw"), "{\"roles\":[\"administrator\",\"coordinator\"]}")
                    .statusCode(200)
                    .body("roles", contains("coordinator", "administrator"));
        }

        @Test
        void aReporterBelongsToADepartment() {
            String username = People.newUsername();
            asAdministrator()
                    .body(People.body(username, "").replace("\"department\":\"\",", ""))
                    .post("/accounts")
                    .then()
                    .statusCode(201);

            People.secure(username, "{\"roles\":[\"reporter\"]}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/department"));
        }

        @Test
        void anUnknownRoleIsRefused() {
            People.secure(People.made("zj-scjg"), "{\"roles\":[\"gardener\"]}")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/roles"))
                    .body("errors[0].detail", containsString("reporter"));
        }

        @Test
        void aWriterMustSayWhichVersionWasRead() {
            String username = People.made("zj-scjg", "reporter");

            asAdministrator()
                    .body("{\"displayName\":\"新\"}")
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

            People.secure(username, "{\"roles\":[\"service\"]}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/roles"));
            asAdministrator().get("/accounts/" + username).then().body("roles", contains("reporter"));
        }

        @Test
        void aShortPasswordIsRefused() {
            People.change(People.made("zj-scjg", "reporter"), "{\"password\":\"elevenchars\"}")
                    .statusCode(422)
                    .body("errors.pointer", everyItem(equalTo("/password")));
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
                    .body("{\"displayName\":\"新\"}")
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

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
