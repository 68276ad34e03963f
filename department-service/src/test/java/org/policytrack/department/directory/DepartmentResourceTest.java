package org.policytrack.department.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asReporterOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class DepartmentResourceTest {

    private static final String NEW_BUREAU = """
            {"code":"%s","department":{"name":"%2$s局","fullName":"浙江省%2$s局","englishName":"Bureau %2$s","kind":"PROVINCIAL"}}""";

    @Nested
    class Reading {

        @Test
        void theDepartmentsOfThePlanAndTheCityCommissionsAreThere() {
            asReporterOf("zj-scjg")
                    .get("/departments?limit=200&kind=CITY")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(11))
                    .body("items.code", hasItem("zj-hangzhou-fgw"));
        }

        @Test
        void aPageLeadsToTheNextUntilEveryDepartmentWasSeenOnce() {
            List<String> codes = new ArrayList<>();
            String cursor = "";
            do {
                var page = asReporterOf("zj-scjg")
                        .get("/departments?kind=CITY&limit=4" + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                codes.addAll(page.path("items.code"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
                assertThat(page.header("Link") == null).isEqualTo(cursor.isEmpty());
            } while (!cursor.isEmpty());

            assertThat(codes).hasSize(11).doesNotHaveDuplicates().isSorted();
        }

        @Test
        void aCursorThatWasNotGivenHereIsRefused() {
            asReporterOf("zj-scjg")
                    .get("/departments?cursor=garbage")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"));
        }

        @Test
        void aFilterThatDoesNotExistIsRefusedAndNotIgnored() {
            asReporterOf("zj-scjg")
                    .get("/departments?colour=red")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("colour"));
        }

        @Test
        void sqlInAFilterFindsNothingAndDoesNothing() {
            asReporterOf("zj-scjg")
                    .queryParam("q", "' or '1'='1'; drop table department; --")
                    .get("/departments")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            asReporterOf("zj-scjg").get("/departments/zj-fgw").then().statusCode(200);
        }

        @Test
        void theSameVersionIsNotSentTwice() {
            String tag = asReporterOf("zj-scjg")
                    .get("/departments/zj-scjg")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("省市场监管局"))
                    .extract()
                    .header("ETag");

            asReporterOf("zj-jyt")
                    .header("If-None-Match", tag)
                    .get("/departments/zj-scjg")
                    .then()
                    .statusCode(304);
        }

        @Test
        void whoAsksForAVersionThatIsGoneIsTold() {
            asReporterOf("zj-jyt")
                    .header("If-Match", "\"v987\"")
                    .get("/departments/zj-scjg")
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/version-stale"));
        }

        @Test
        void problemsAreToldInTheLanguageAskedFor() {
            asReporterOf("zj-scjg")
                    .header("Accept-Language", "en")
                    .get("/departments/nobody")
                    .then()
                    .statusCode(404)
                    .body("title", equalTo("Not found"))
                    .body("traceId", notNullValue());
            asReporterOf("zj-scjg")
                    .get("/departments/nobody")
                    .then()
                    .statusCode(404)
                    .body("title", equalTo("未找到"));
        }

        @Test
        void nobodyReadsWithoutAToken() {
            anonymously().get("/departments").then().statusCode(401).body("type", equalTo("/problems/sign-in-needed"));
        }
    }

    @Nested
    class Resolving {

        @Test
        void aDepartmentIsFoundByEachOfItsNames() {
            List.of("省委网信办", "省网信办", "中共浙江省委网络安全和信息化委员会办公室")
                    .forEach(name -> resolve(name)
                            .statusCode(200)
                            .body("code", equalTo("zj-wxb"))
                            .body("members", contains("zj-wxb")));
        }

        @Test
        void aGroupStandsForItsElevenMembers() {
            resolve("各设区市发展改革委")
                    .statusCode(200)
                    .body("type", equalTo("GROUP"))
                    .body("code", equalTo("zj-city-fgw"))
                    .body("members", hasSize(11));
        }

        @Test
        void aNameThatStandsForNothingIsNotFound() {
            resolve("省魔法厅").statusCode(404);
        }

        private ValidatableResponse resolve(String name) {
            return asReporterOf("zj-scjg")
                    .queryParam("name", name)
                    .get("/departments/resolve")
                    .then();
        }
    }

    @Nested
    class Adding {

        @Test
        void onlyAnAdministratorAdds() {
            asReporterOf("zj-scjg")
                    .body(bureau())
                    .post("/departments")
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("administrator"));
        }

        @Test
        void theSameKeyAddsOnceAndAnswersTheSame() {
            String body = bureau();
            String key = UUID.randomUUID().toString();

            String first = add(key, body).statusCode(201).extract().asString();

            assertThat(add(key, body).statusCode(201).extract().asString()).isEqualTo(first);
            add(key, bureau()).statusCode(422).body("type", equalTo("/problems/key-used-for-other-content"));
        }

        @Test
        void aNameThatMeansAnotherDepartmentIsRefused() {
            asAdministrator()
                    .body(NEW_BUREAU.formatted("zj-x", "x").replace("\"x局\"", "\"省网信办\""))
                    .post("/departments")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/name-taken"));
        }

        @Test
        void everythingWrongIsNamedAtOnce() {
            asAdministrator()
                    .body("""
                            {"code":"NOT A CODE","department":{"name":" ","fullName":"x","englishName":"x","kind":"CITY"}}""")
                    .post("/departments")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/code", "/department/name"));
        }

        @Test
        void aFieldThatDoesNotExistIsRefused() {
            asAdministrator()
                    .body(bureau().replace("\"kind\"", "\"retiredOn\":\"2023-01-01\",\"kind\""))
                    .post("/departments")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/department/retiredOn"));
        }

        private ValidatableResponse add(String key, String body) {
            return asAdministrator()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/departments")
                    .then();
        }
    }

    @Nested
    class Changing {

        @Test
        void aWriterMustSayWhichVersionWasRead() {
            String code = added();

            asAdministrator()
                    .body(content("a"))
                    .put("/departments/" + code)
                    .then()
                    .statusCode(428);
        }

        @Test
        void ofTwoWritersWithTheSameVersionOneWins() {
            String code = added();
            String tag = asAdministrator().get("/departments/" + code).header("ETag");

            change(code, tag, "第一").statusCode(200);
            change(code, tag, "第二").statusCode(412);
        }

        @Test
        void aRetiredDepartmentStaysReadable() {
            String code = added();
            String tag = asAdministrator().get("/departments/" + code).header("ETag");

            asAdministrator()
                    .header("If-Match", tag)
                    .post("/departments/" + code + "/retirement")
                    .then()
                    .statusCode(200)
                    .body("retiredOn", notNullValue());

            asReporterOf("zj-scjg")
                    .get("/departments/" + code)
                    .then()
                    .statusCode(200)
                    .body("name", notNullValue())
                    .body("next", nullValue());
        }

        private ValidatableResponse change(String code, String tag, String name) {
            return asAdministrator()
                    .header("If-Match", tag)
                    .body(content(name + code))
                    .put("/departments/" + code)
                    .then();
        }

        private String content(String name) {
            return """
                    {"name":"%1$s","fullName":"浙江省%1$s","englishName":"Office %1$s","kind":"PROVINCIAL"}""".formatted(name);
        }

        private String added() {
            return asAdministrator()
                    .body(bureau())
                    .post("/departments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("code");
        }
    }

    private static String bureau() {
        String unique = "b" + UUID.randomUUID().toString().substring(0, 8);
        return NEW_BUREAU.formatted(unique, unique);
    }
}
