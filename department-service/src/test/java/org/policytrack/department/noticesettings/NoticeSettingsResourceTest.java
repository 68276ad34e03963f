package org.policytrack.department.noticesettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asHeadOf;
import static org.policytrack.department.Api.asReporterOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.People;

@QuarkusTest
@Tag("database")
class NoticeSettingsResourceTest {

    @Nested
    class OfADepartment {

        private static final String PATH = "/departments/zj-gdj/notice-settings";

        @Test
        void areTheDefaultsUntilSomebodyChooses() {
            asReporterOf("zj-wlt")
                    .get("/departments/zj-wlt/notice-settings")
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"v0\""))
                    .body("mail", equalTo(false))
                    .body("weeklyDigest", equalTo(false))
                    .body("quietFrom", nullValue());
        }

        @Test
        void areChosenByItsPeople() {
            asHeadOf("zj-gdj")
                    .header("If-Match", "\"v0\"")
                    .body("""
                            {"mail":true,"mailAddress":"lianluo@example.gov.cn","weeklyDigest":true,"quietFrom":"18:00",
                             "quietUntil":"09:30"}""")
                    .put(PATH)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"v1\""));

            asReporterOf("zj-gdj")
                    .get(PATH)
                    .then()
                    .body("mail", equalTo(true))
                    .body("mailAddress", equalTo("lianluo@example.gov.cn"))
                    .body("weeklyDigest", equalTo(true))
                    .body("quietFrom", equalTo("18:00"))
                    .body("quietUntil", equalTo("09:30"));
            asReporterOf("zj-gdj")
                    .header("If-Match", "\"v0\"")
                    .body("{\"mail\":false,\"weeklyDigest\":false}")
                    .put(PATH)
                    .then()
                    .statusCode(412);
            asAdministrator()
                    .header("If-Match", "*")
                    .body("{\"mail\":false,\"weeklyDigest\":false}")
                    .put(PATH)
                    .then()
                    .statusCode(200);
        }

        @Test
        void leadTheDepartmentsMailWhereItsHeadSays() {
            String path = "/departments/zj-ybj/notice-settings";
            String mail = "{\"mail\":true,\"mailAddress\":\"%s\",\"weeklyDigest\":%s}";
            String shared = "lianluo@example.gov.cn";

            put(asReporterOf("zj-ybj"), path, mail.formatted("own@example.com", false))
                    .statusCode(403);
            put(asHeadOf("zj-ybj"), path, mail.formatted(shared, false)).statusCode(200);
            put(asReporterOf("zj-ybj"), path, mail.formatted("own@example.com", false))
                    .statusCode(403);

            put(asReporterOf("zj-ybj"), path, mail.formatted(shared, true))
                    .statusCode(200)
                    .body("weeklyDigest", equalTo(true));
            put(asReporterOf("zj-ybj"), path, "{\"mail\":false,\"weeklyDigest\":false}")
                    .statusCode(200);
        }

        @Test
        void areChosenByManyAtOnceTheFirstTime() throws Exception {
            Callable<Integer> choosing = () -> put(
                            asHeadOf("zj-dsj"),
                            "/departments/zj-dsj/notice-settings",
                            "{\"mail\":false,\"weeklyDigest\":true}")
                    .extract()
                    .statusCode();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(Collections.nCopies(6, choosing))) {
                    assertThat(done.get()).isEqualTo(200);
                }
            }
            put(asHeadOf("zj-dsj"), "/departments/zj-dsj/notice-settings", "{\"mail\":false,\"weeklyDigest\":false}")
                    .statusCode(200);
        }

        private static ValidatableResponse put(RequestSpecification person, String path, String body) {
            return person.header("If-Match", "*").body(body).put(path).then();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'mail':true,'weeklyDigest':false}|/mailAddress",
                    "{'mail':true,'weeklyDigest':false,'mailAddress':'nobody'}|/mailAddress",
                    "{'mail':true,'weeklyDigest':false,'mailAddress':'a@b.cn, c@d.cn'}|/mailAddress",
                    "{'mail':true,'weeklyDigest':false,'mailAddress':'<a@b.cn>'}|/mailAddress",
                    "{'mail':false,'weeklyDigest':false,'quietFrom':'20:00'}|/quietUntil",
                    "{'mail':false,'weeklyDigest':false,'quietUntil':'08:00'}|/quietFrom",
                    "{'mail':false}|/weeklyDigest"
                })
        void thatCannotBeAreRefused(String body, String pointer) {
            asReporterOf("zj-wlt")
                    .header("If-Match", "*")
                    .body(body.replace('\'', '"'))
                    .put("/departments/zj-wlt/notice-settings")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains(pointer));
        }

        @Test
        void ofADepartmentThatIsNotAreNotFound() {
            asAdministrator()
                    .get("/departments/zj-magic/notice-settings")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class OfAPerson {

        @ParameterizedTest
        @ValueSource(strings = {"fr", "ZH", ""})
        void areInALanguageThatIsSpokenHere(String language) {
            String token = People.accessToken(People.settled("zj-wlt"), People.PASSWORD);

            as(token)
                    .header("If-Match", "*")
                    .body("{\"mail\":false,\"language\":\"" + language + "\"}")
                    .put("/own-account/notice-settings")
                    .then()
                    .statusCode(400);
        }

        @Test
        void areTheirOwn() {
            String token = People.accessToken(People.settled("zj-wlt"), People.PASSWORD);
            as(token).get("/own-account/notice-settings").then().body("language", equalTo("zh"));

            as(token)
                    .header("If-Match", "\"v0\"")
                    .body("{\"mail\":true,\"language\":\"en\",\"mailAddress\":\"li@example.gov.cn\"}")
                    .put("/own-account/notice-settings")
                    .then()
                    .statusCode(200)
                    .body("language", equalTo("en"))
                    .body("mailAddress", equalTo("li@example.gov.cn"));
        }
    }
}
