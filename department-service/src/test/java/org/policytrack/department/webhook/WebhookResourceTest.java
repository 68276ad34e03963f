package org.policytrack.department.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asCoordinator;
import static org.policytrack.department.Api.asHeadOf;
import static org.policytrack.department.Api.asReporterOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.People;
import org.policytrack.department.Receiver;
import org.policytrack.department.Rows;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class WebhookResourceTest {

    private static final String SECRET = "whsec_c2l4dGVlbi1ieXRlcy1hdC1sZWFzdA==";
    private static final String ADDRESS = "http://127.0.0.1:9/hook/path-secret?key=query-secret";

    @Inject
    Rows rows;

    @Nested
    class Adding {

        @Test
        void showsNeitherSecretNorKey() {
            String answer = added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET)
                    .statusCode(201)
                    .body("address", equalTo("http://127.0.0.1:9/…"))
                    .body("signed", equalTo(true))
                    .body("enabled", equalTo(true))
                    .body("person", nullValue())
                    .extract()
                    .asString();

            assertThat(answer)
                    .doesNotContain("secret\":")
                    .doesNotContain("path-secret")
                    .doesNotContain("query-secret");
        }

        @Test
        void keepsThemSealed() {
            String id = id(added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET));

            List<?> row =
                    rows.read("SELECT sealed_address, sealed_secret, shown_address FROM webhook WHERE id = ?1", id);
            String kept = java.util.Arrays.toString((Object[]) row.getFirst());
            String audited = rows.read("SELECT after_state FROM audit_entry WHERE subject = ?1", id)
                    .toString();

            assertThat(kept).doesNotContain("query-secret").doesNotContain(SECRET);
            assertThat(audited)
                    .contains("WEBHOOK")
                    .doesNotContain("query-secret")
                    .doesNotContain(SECRET);
        }

        @Test
        void ofOnesOwnIsOnesOwn() {
            Person person = Person.of("zj-scjg");
            String id = id(person.adds().body("person", equalTo(person.username())));
            RequestSpecification colleague = as(Token.of("colleague", "zj-scjg", "reporter"));

            colleague.get("/webhooks/" + id).then().statusCode(404);
            as(Token.of("colleague", "zj-scjg", "head"))
                    .header("If-Match", "*")
                    .delete("/webhooks/" + id)
                    .then()
                    .statusCode(404);
            as(Token.of("colleague", "zj-scjg", "reporter"))
                    .get("/webhooks?limit=200")
                    .then()
                    .body("items.id", not(hasItem(id)));
            person.asks().get("/webhooks?limit=200").then().body("items.id", hasItem(id));
        }

        @Test
        void ofOnesOwnNeedsAnAccountThatIsKeptHere() {
            addedOwn(asReporterOf("zj-scjg")).statusCode(422).body("errors.pointer", contains("/personal"));
        }

        @ParameterizedTest
        @CsvSource({
            "head, zj-scjg, 201",
            "coordinator, zj-fgw, 201",
            "administrator, zj-fgw, 201",
            "reporter, zj-scjg, 403",
            "reporter, zj-fgw, 403"
        })
        void ofADepartmentIsForWhoMaySeeAllItsNotices(String role, String department, int status) {
            as(Token.of("somebody", department, role))
                    .body(body(department, "WEBHOOK", ADDRESS, SECRET))
                    .post("/webhooks")
                    .then()
                    .statusCode(status);
        }

        @Test
        void ofADepartmentEndsAtTwenty() {
            rows.change("DELETE FROM webhook");
            id(Person.of("zj-scjg").adds());
            String first = id(added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET));
            for (int i = 1; i < 20; i++) {
                added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET).statusCode(201);
            }

            added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET)
                    .statusCode(422)
                    .body("errors.pointer", contains("/department"))
                    .body("errors[0].detail", containsString("已有 20 个 Webhook"));
            added(asHeadOf("zj-scjg").header("Accept-Language", "en"), "WEBHOOK", ADDRESS, SECRET)
                    .statusCode(422)
                    .body("errors[0].detail", containsString("has 20 webhooks"));
            asHeadOf("zj-jyt")
                    .body(body("zj-jyt", "WEBHOOK", ADDRESS, SECRET))
                    .post("/webhooks")
                    .then()
                    .statusCode(201);
            removed(first);
            added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET).statusCode(201);
        }

        @Test
        void ofAPersonEndsAtFive() {
            Person person = Person.of("zj-scjg");
            String first = id(person.adds());
            for (int i = 1; i < 5; i++) {
                person.adds().statusCode(201);
            }

            person.adds()
                    .statusCode(422)
                    .body("errors.pointer", contains("/personal"))
                    .body("errors[0].detail", containsString("已有 5 个个人 Webhook"));
            Person.of("zj-scjg").adds().statusCode(201);
            removed(first);
            person.adds().statusCode(201);
        }

        @Test
        void atOnceGoesNoFurther() throws Exception {
            Person person = Person.of("zj-scjg");
            person.adds().statusCode(201);
            person.adds().statusCode(201);
            String token = People.accessToken(person.username(), People.PASSWORD);
            Callable<Integer> adding = () -> addedOwn(as(token)).extract().statusCode();
            List<Integer> answers = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(Collections.nCopies(6, adding))) {
                    answers.add(done.get());
                }
            }

            assertThat(answers).containsOnly(201, 422);
            assertThat(answers.stream().filter(status -> status == 201)).hasSize(3);
        }

        @Test
        void forAnotherDepartmentIsRefused() {
            asReporterOf("zj-jyt")
                    .body(body("zj-scjg", "WEBHOOK", ADDRESS, SECRET))
                    .post("/webhooks")
                    .then()
                    .statusCode(403);
        }

        @ParameterizedTest
        @CsvSource({
            "WEBHOOK, , /secret",
            "WEBHOOK, plain-secret-without-prefix, /secret",
            "WEBHOOK, whsec_c2hvcnQ=, /secret",
            "WEBHOOK, whsec_***, /secret",
            "WECOM, any, /secret",
            "MAIL, any, /channel",
            "INBOX, any, /channel"
        })
        void withoutWhatTheChannelSignsWithIsRefused(String channel, String secret, String pointer) {
            added(asHeadOf("zj-scjg"), channel, ADDRESS, secret)
                    .statusCode(422)
                    .body("errors.pointer", contains(pointer));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://127.0.0.2/",
                    "http://10.0.0.1/",
                    "http://169.254.169.254/latest/meta-data",
                    "http://[::1]/",
                    "http://[::ffff:10.0.0.1]/",
                    "http://2130706433/",
                    "http://0177.0.0.1/",
                    "http://0x7f000001/",
                    "ftp://127.0.0.1/",
                    "file:///etc/passwd",
                    "nonsense"
                })
        void anAddressThatIsNotCalledIsRefused(String address) {
            added(asHeadOf("zj-scjg"), "WEBHOOK", address, SECRET)
                    .statusCode(422)
                    .body("errors.pointer", contains("/address"));
        }

        @Test
        void twiceWithOneKeyAddsOne() {
            String key = UUID.randomUUID().toString();
            String first = id(added(asHeadOf("zj-scjg").header("Idempotency-Key", key), "WEBHOOK", ADDRESS, SECRET));

            assertThat(id(added(asHeadOf("zj-scjg").header("Idempotency-Key", key), "WEBHOOK", ADDRESS, SECRET)))
                    .isEqualTo(first);
            added(asHeadOf("zj-scjg").header("Idempotency-Key", key), "WEBHOOK", ADDRESS + "2", SECRET)
                    .statusCode(422);
        }
    }

    @Nested
    class Changing {

        @Test
        void switchesOffAndOn() {
            String id = id(added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET));

            changed(id, "\"v0\"", "{\"enabled\":false,\"name\":\"新名\"}")
                    .statusCode(200)
                    .body("enabled", equalTo(false))
                    .body("name", equalTo("新名"))
                    .body("signed", equalTo(true));
            changed(id, "\"v0\"", "{\"enabled\":true}").statusCode(412);
            changed(id, "\"v1\"", "{\"enabled\":true}").statusCode(200).body("enabled", equalTo(true));
        }

        @Test
        void ofTheAddressAsksForTheSecretAgain() {
            String id = id(added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET));

            changed(id, "*", "{\"address\":\"http://127.0.0.1:8/\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/secret"));
            changed(id, "*", "{\"address\":\"http://127.0.0.1:8/\",\"secret\":\"" + SECRET + "\"}")
                    .statusCode(200)
                    .body("address", equalTo("http://127.0.0.1:8/…"));
            changed(id, "*", "{\"address\":\"http://10.0.0.1/\",\"secret\":\"" + SECRET + "\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/address"));
        }

        @Test
        void needsTheVersionThatWasRead() {
            String id = id(added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET));

            asHeadOf("zj-scjg").body("{}").patch("/webhooks/" + id).then().statusCode(428);
            asHeadOf("zj-scjg").delete("/webhooks/" + id).then().statusCode(428);
        }

        @Test
        void ofAnotherPersonsOwnLeadsItNowhereElse() {
            Person person = Person.of("zj-scjg");
            String id = id(person.adds());
            String elsewhere = "{\"address\":\"http://127.0.0.1:8/\",\"secret\":\"" + SECRET + "\"}";
            String kept = kept(id);

            changed(id, "*", elsewhere)
                    .statusCode(422)
                    .body("errors.pointer", contains("/address", "/secret"))
                    .body("errors.detail", everyItem(containsString("只能由本人更改")));
            changed(id, "*", "{\"secret\":\"" + SECRET + "\"}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/secret"));

            assertThat(kept(id)).isEqualTo(kept);
            person.asks()
                    .header("If-Match", "*")
                    .body(elsewhere)
                    .patch("/webhooks/" + id)
                    .then()
                    .statusCode(200)
                    .body("address", equalTo("http://127.0.0.1:8/…"));
        }

        @Test
        void ofAnotherPersonsOwnSwitchesItOffOrTakesItAway() {
            String id = id(Person.of("zj-scjg").adds());

            changed(id, "*", "{\"enabled\":false}").statusCode(200).body("enabled", equalTo(false));

            removed(id);
        }

        @Test
        void ofADepartmentsIsNotForItsReporters() {
            String id = id(added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET));

            asReporterOf("zj-scjg").get("/webhooks/" + id).then().statusCode(200);
            asReporterOf("zj-scjg")
                    .header("If-Match", "*")
                    .body("{\"address\":\"http://127.0.0.1:8/\",\"secret\":\"" + SECRET + "\"}")
                    .patch("/webhooks/" + id)
                    .then()
                    .statusCode(403);
            asReporterOf("zj-scjg")
                    .header("If-Match", "*")
                    .delete("/webhooks/" + id)
                    .then()
                    .statusCode(403);
            asReporterOf("zj-scjg").post("/webhooks/" + id + "/test").then().statusCode(403);
        }

        @Test
        void ofOnesOwnIsOnesOwnInAnotherDepartmentToo() {
            Person person = Person.of("zj-scjg");
            String id = id(person.adds());
            People.change(person.username(), "{\"department\":\"zj-jyt\"}").statusCode(200);

            person.asks().get("/webhooks?limit=200").then().body("items.id", hasItem(id));
            person.asks()
                    .header("If-Match", "*")
                    .body("{\"enabled\":false}")
                    .patch("/webhooks/" + id)
                    .then()
                    .statusCode(200);
            person.asks()
                    .header("If-Match", "*")
                    .delete("/webhooks/" + id)
                    .then()
                    .statusCode(204);
        }

        private String kept(String id) {
            return java.util.Arrays.toString(
                    (Object[]) rows.read("SELECT sealed_address, sealed_secret, version FROM webhook WHERE id = ?1", id)
                            .getFirst());
        }

        @Test
        void byTheCoordinatingOfficeIsNoneOfItsBusiness() {
            String id = id(added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET));

            asCoordinator().get("/webhooks/" + id).then().statusCode(200);
            asCoordinator()
                    .header("If-Match", "*")
                    .body("{\"enabled\":false}")
                    .patch("/webhooks/" + id)
                    .then()
                    .statusCode(404);
        }

        private static ValidatableResponse changed(String id, String tag, String body) {
            return asAdministrator()
                    .header("If-Match", tag)
                    .body(body)
                    .patch("/webhooks/" + id)
                    .then();
        }
    }

    @Test
    void aTestMessageSaysWhatCameOfIt() throws Exception {
        try (Receiver taking = Receiver.answering(204, "");
                Receiver refusing = Receiver.answering(410, "")) {
            String good = id(added(asHeadOf("zj-scjg"), "WEBHOOK", taking.address("/"), SECRET));
            String bad = id(added(asHeadOf("zj-scjg"), "WEBHOOK", refusing.address("/"), SECRET));

            asHeadOf("zj-scjg")
                    .post("/webhooks/" + good + "/test")
                    .then()
                    .statusCode(200)
                    .body("taken", equalTo(true));
            asHeadOf("zj-scjg")
                    .post("/webhooks/" + bad + "/test")
                    .then()
                    .statusCode(200)
                    .body("taken", equalTo(false))
                    .body("failure", equalTo("answered with status 410"));
            assertThat(taking.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.body()).contains("测试消息"));
            List.of(good, bad).forEach(WebhookResourceTest::removed);
        }
    }

    @Test
    void whatWasTakenAwayIsNoMore() {
        String id = id(added(asHeadOf("zj-scjg"), "WEBHOOK", ADDRESS, SECRET));

        removed(id);

        asAdministrator().get("/webhooks/" + id).then().statusCode(404);
    }

    /** Nothing of these tests listens, so nothing must be left that is tried again and again. */
    @org.junit.jupiter.api.AfterEach
    void removeAll() {
        rows.change("DELETE FROM webhook");
    }

    private static void removed(String id) {
        asAdministrator()
                .header("If-Match", "*")
                .delete("/webhooks/" + id)
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse added(
            RequestSpecification person, String channel, String address, String secret) {
        return person.body(body("zj-scjg", channel, address, secret))
                .post("/webhooks")
                .then();
    }

    /** A reporter whose account is kept here. */
    private record Person(String username) {

        static Person of(String department) {
            return new Person(People.settled(department, "reporter"));
        }

        RequestSpecification asks() {
            return as(People.accessToken(username, People.PASSWORD));
        }

        ValidatableResponse adds() {
            return addedOwn(asks());
        }
    }

    private static ValidatableResponse addedOwn(RequestSpecification person) {
        return person.body(body("zj-scjg", "WEBHOOK", ADDRESS, SECRET).replaceFirst("\\{", "{\"personal\":true,"))
                .post("/webhooks")
                .then();
    }

    private static String id(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    private static String body(String department, String channel, String address, String secret) {
        return """
                {"department":"%s","channel":"%s","name":"专班群","address":"%s"%s}""".formatted(department, channel, address, secret == null ? "" : ",\"secret\":\"" + secret + "\"");
    }
}
