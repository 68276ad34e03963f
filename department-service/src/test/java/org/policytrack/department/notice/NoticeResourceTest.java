package org.policytrack.department.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.department.Api.anonymously;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asCoordinator;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.MovableClock;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class NoticeResourceTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void itIsTheTwentiethOfAprilAgain() {
        clock.isOn("2023-04-20");
    }

    @Nested
    class Sending {

        @Test
        void aServiceSendsANotice() {
            String title = newTitle();

            send(noticeTo("zj-scjg", title))
                    .statusCode(201)
                    .header("Location", containsString("/api/v1/notices/"))
                    .header("ETag", equalTo("\"v0\""))
                    .body("department", equalTo("zj-scjg"))
                    .body("recipient", nullValue())
                    .body("title", equalTo(title))
                    .body("titleEn", equalTo("Due soon"))
                    .body("about", equalTo("zj-metaverse-2023-m1-alliance"))
                    .body("sender", equalTo("task-service"))
                    .body("sentAt", equalTo("2023-04-20T02:00:00Z"))
                    .body("unread", equalTo(true));
        }

        @Test
        void noPersonSendsOne() {
            List.of(asReporterOf("zj-scjg"), asCoordinator(), asAdministrator())
                    .forEach(person -> person.body(noticeTo("zj-scjg", newTitle()))
                            .post("/notices")
                            .then()
                            .statusCode(403)
                            .body("type", equalTo("/problems/role-missing"))
                            .body("detail", containsString("service")));
            anonymously()
                    .body(noticeTo("zj-scjg", newTitle()))
                    .post("/notices")
                    .then()
                    .statusCode(401);
        }

        @Test
        void anUnknownDepartmentIsRefusedAndNotDropped() {
            send(noticeTo("zj-magic", newTitle()))
                    .statusCode(422)
                    .body("errors.pointer", contains("/department"))
                    .body("errors[0].detail", containsString("zj-magic"));
        }

        @Test
        void theSameKeySendsOneNotice() {
            String title = newTitle();
            String key = UUID.randomUUID().toString();

            String first = sendOnce(key, noticeTo("zj-jyt", title))
                    .statusCode(201)
                    .extract()
                    .asString();

            assertThat(sendOnce(key, noticeTo("zj-jyt", title))
                            .statusCode(201)
                            .extract()
                            .asString())
                    .isEqualTo(first);
            assertThat(titlesIn(() -> asReporterOf("zj-jyt"), "")).containsOnlyOnce(title);
        }

        @Test
        void aKeyBelongsToOneSender() {
            String key = UUID.randomUUID().toString();
            sendOnce(key, noticeTo("zj-jyt", newTitle())).statusCode(201);

            as(Token.ofService("reporting-service"))
                    .header("Idempotency-Key", key)
                    .body(noticeTo("zj-jyt", newTitle()))
                    .post("/notices")
                    .then()
                    .statusCode(201)
                    .body("sender", equalTo("reporting-service"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"title", "text", "titleEn", "textEn", "kind", "department"})
        void nothingThatIsNeededMayBeMissing(String field) {
            send(noticeTo("zj-scjg", newTitle()).replaceFirst("\"" + field + "\":\"[^\"]*\",?", ""))
                    .statusCode(422)
                    .body("errors.pointer", everyItem(equalTo("/" + field)));
        }

        @Test
        void aTextThatIsTooLongIsRefusedAndNotCut() {
            send(noticeTo("zj-scjg", "长".repeat(201))).statusCode(422).body("errors.pointer", contains("/title"));
        }

        @Test
        void theLongestTitleIsKeptWhole() {
            String longest = "长".repeat(200);

            String id =
                    send(noticeTo("zj-scjg", longest)).statusCode(201).extract().path("id");

            asReporterOf("zj-scjg").get("/notices/" + id).then().body("title", equalTo(longest));
        }
    }

    @Nested
    class TheInbox {

        @Test
        void hasTheNoticesOfTheOwnDepartmentNewestFirst() {
            String older = newTitle();
            String newer = newTitle();
            String newest = newTitle();
            clock.isOn("2023-04-21");
            sent(noticeTo("zj-kjt", older));
            clock.isOn("2023-04-22");
            sent(noticeTo("zj-kjt", newer));
            sent(noticeTo("zj-jyt", newTitle()));
            clock.isOn("2023-04-23");
            sent(noticeTo("zj-kjt", newest));

            var inbox = asReporterOf("zj-kjt")
                    .get("/notices?limit=200")
                    .then()
                    .statusCode(200)
                    .extract();

            assertThat(inbox.<List<String>>path("items.department")).containsOnly("zj-kjt");
            assertThat(inbox.<List<String>>path("items.title")).containsSubsequence(newest, newer, older);
        }

        @Test
        void isReadPageByPageWithoutAGapOrARepetition() {
            List<String> titles = List.of(newTitle(), newTitle(), newTitle(), newTitle(), newTitle());
            titles.forEach(title -> sent(noticeTo("zj-rst", title)));

            List<String> ids = new ArrayList<>();
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                var page = asReporterOf("zj-rst")
                        .get("/notices?limit=2" + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                ids.addAll(page.path("items.id"));
                seen.addAll(page.path("items.title"));
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(seen).containsAll(titles);
            assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        }

        @Test
        void ofAnotherDepartmentIsNotListed() {
            asReporterOf("zj-jyt")
                    .get("/notices?department=zj-scjg")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/role-missing"));
        }

        @Test
        void ofAnotherDepartmentDoesNotEvenExist() {
            String id = sent(noticeTo("zj-scjg", newTitle()));

            asReporterOf("zj-jyt")
                    .get("/notices/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }

        @Test
        void ofAnyDepartmentIsReadByTheCoordinatingOffice() {
            String title = newTitle();
            String id = sent(noticeTo("zj-scjg", title));

            asCoordinator().get("/notices/" + id).then().statusCode(200).body("title", equalTo(title));
            assertThat(titlesIn(() -> asCoordinator(), "&department=zj-scjg")).contains(title);
        }

        @Test
        void isNothingForWhoHasNoDepartment() {
            String id = sent(noticeTo("zj-scjg", newTitle()));

            asTaskService().get("/notices").then().statusCode(403);
            asTaskService().get("/notices/" + id).then().statusCode(404);
        }

        @Test
        void isFilteredByWhatIsUnread() {
            String read = newTitle();
            String unread = newTitle();
            String id = sent(noticeTo("zj-swt", read));
            sent(noticeTo("zj-swt", unread));
            acknowledge(asReporterOf("zj-swt"), id, "\"v0\"").statusCode(200);

            assertThat(titlesIn(() -> asReporterOf("zj-swt"), "&unread=true"))
                    .contains(unread)
                    .doesNotContain(read);
            assertThat(titlesIn(() -> asReporterOf("zj-swt"), "&unread=false"))
                    .contains(read)
                    .doesNotContain(unread);
            assertThat(titlesIn(() -> asReporterOf("zj-swt"), "")).contains(read, unread);
        }

        @ParameterizedTest
        @ValueSource(strings = {"maybe", "1", "TRUE", "null"})
        void isNotFilteredByWhatIsNeitherTrueNorFalse(String unread) {
            asReporterOf("zj-swt")
                    .queryParam("unread", unread)
                    .get("/notices")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("unread"));
        }

        @Test
        void showsANoticeToOnePersonToThatPersonAlone() {
            String title = newTitle();
            String id =
                    sent(noticeTo("zj-scjg", title).replace("\"kind\"", "\"recipient\":\"reporter-zj-scjg\",\"kind\""));
            RequestSpecification colleague = as(Token.of("colleague", "zj-scjg", "reporter"));

            colleague.get("/notices/" + id).then().statusCode(404);
            assertThat(titlesIn(() -> as(Token.of("colleague", "zj-scjg", "reporter")), ""))
                    .doesNotContain(title);
            acknowledge(as(Token.of("colleague", "zj-scjg", "reporter")), id, "\"v0\"")
                    .statusCode(404);
            asReporterOf("zj-scjg").get("/notices/" + id).then().statusCode(200);
            assertThat(titlesIn(() -> asReporterOf("zj-scjg"), "")).contains(title);
        }

        @Test
        void doesNotShowAPersonsNoticeAfterAMoveToAnotherDepartment() {
            String id = sent(
                    noticeTo("zj-scjg", newTitle()).replace("\"kind\"", "\"recipient\":\"reporter-zj-scjg\",\"kind\""));

            as(Token.of("reporter-zj-scjg", "zj-jyt", "reporter"))
                    .get("/notices/" + id)
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class Acknowledging {

        @Test
        void saysWhoReadItAndWhen() {
            String id = sent(noticeTo("zj-scjg", newTitle()));

            acknowledge(asReporterOf("zj-scjg"), id, "\"v0\"")
                    .statusCode(200)
                    .header("ETag", equalTo("\"v1\""))
                    .body("unread", equalTo(false))
                    .body("acknowledgedBy", equalTo("reporter-zj-scjg"))
                    .body("acknowledgedAt", equalTo("2023-04-20T02:00:00Z"));
        }

        @Test
        void aSecondTimeKeepsTheFirst() {
            String id = sent(noticeTo("zj-scjg", newTitle()));
            acknowledge(asReporterOf("zj-scjg"), id, "\"v0\"").statusCode(200);

            acknowledge(as(Token.of("colleague", "zj-scjg", "reporter")), id, "\"v1\"")
                    .statusCode(200)
                    .header("ETag", equalTo("\"v1\""))
                    .body("acknowledgedBy", equalTo("reporter-zj-scjg"));
        }

        @Test
        void needsTheVersionThatWasRead() {
            String id = sent(noticeTo("zj-scjg", newTitle()));

            asReporterOf("zj-scjg")
                    .post("/notices/" + id + "/acknowledgement")
                    .then()
                    .statusCode(428);
            acknowledge(asReporterOf("zj-scjg"), id, "\"v7\"").statusCode(412);
            asReporterOf("zj-scjg")
                    .get("/notices/" + id)
                    .then()
                    .body("unread", equalTo(true))
                    .body("id", notNullValue());
        }

        @Test
        void isForThoseTheNoticeIsFor() {
            String id = sent(noticeTo("zj-scjg", newTitle()));

            acknowledge(asReporterOf("zj-jyt"), id, "\"v0\"").statusCode(404);
            acknowledge(asCoordinator(), id, "\"v0\"").statusCode(404);
            acknowledge(asTaskService(), id, "\"v0\"").statusCode(404);
        }

        @Test
        void whatIsNotThereIsNotFound() {
            acknowledge(asReporterOf("zj-scjg"), "no-such-notice", "\"v0\"").statusCode(404);
        }
    }

    @Nested
    class ToRoles {

        @Test
        void reachesOnlyThoseWhoHaveOne() {
            String title = newTitle();
            String id = sent(with(noticeTo("zj-scjg", title), "\"roles\":[\"head\",\"coordinator\"]"));

            asReporterOf("zj-scjg").get("/notices/" + id).then().statusCode(404);
            acknowledge(asReporterOf("zj-scjg"), id, "*").statusCode(404);
            assertThat(titlesIn(() -> asReporterOf("zj-scjg"), "")).doesNotContain(title);
            as(Token.of("chief", "zj-scjg", "viewer", "head"))
                    .get("/notices/" + id)
                    .then()
                    .statusCode(200)
                    .body("roles", contains("head", "coordinator"));
            assertThat(titlesIn(() -> as(Token.of("chief", "zj-scjg", "viewer", "head")), ""))
                    .contains(title);
            assertThat(titlesIn(() -> as(Token.of("chief", "zj-jyt", "head")), ""))
                    .doesNotContain(title);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "[\"king\"]", "[\"service\"]", "[null]"})
        void isRefusedWhereTheyAreNoRolesOfPeople(String roles) {
            send(with(noticeTo("zj-scjg", newTitle()), "\"roles\":" + roles)).statusCode(422);
        }

        @Test
        void isNeverToOnePersonToo() {
            send(with(noticeTo("zj-scjg", newTitle()), "\"roles\":[\"head\"],\"recipient\":\"li\""))
                    .statusCode(422)
                    .body("errors.pointer", contains("/roles"));
        }
    }

    @Nested
    class OfOneOccasion {

        @Test
        void aDepartmentGetsOneNotice() {
            String occasion = newTitle();
            String title = newTitle();
            String first = send(on(occasion, noticeTo("zj-scjg", title)))
                    .statusCode(201)
                    .body("occasion", equalTo(occasion))
                    .extract()
                    .asString();

            String second = send(on(occasion, noticeTo("zj-scjg", newTitle())))
                    .statusCode(200)
                    .extract()
                    .asString();

            assertThat(second).isEqualTo(first);
            assertThat(titlesIn(() -> asReporterOf("zj-scjg"), "")).containsOnlyOnce(title);
        }

        @Test
        void anotherDepartmentGetsItsOwn() {
            String occasion = newTitle();
            sent(on(occasion, noticeTo("zj-scjg", newTitle())));

            send(on(occasion, noticeTo("zj-jyt", newTitle()))).statusCode(201);
        }

        @Test
        void ofManySendersAtOnceOneSends() throws Exception {
            String occasion = newTitle();
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<ValidatableResponse>> answers = IntStream.range(0, 8)
                        .mapToObj(i -> senders.submit(() -> sendOnce(
                                UUID.randomUUID().toString(), on(occasion, noticeTo("zj-rst", "第" + i + "次")))))
                        .toList();

                List<Integer> statuses = new ArrayList<>();
                List<String> ids = new ArrayList<>();
                for (Future<ValidatableResponse> answer : answers) {
                    statuses.add(answer.get().extract().statusCode());
                    ids.add(answer.get().extract().path("id"));
                }

                assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
                assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
            }
        }

        @Test
        void whatClimbsMustHaveOne() {
            send(with(noticeTo("zj-scjg", newTitle()), "\"climb\":" + climbTo("zj-fgw")))
                    .statusCode(422)
                    .body("errors.pointer", contains("/occasion"));
        }

        @Test
        void whatClimbsClimbsToADepartmentThatIs() {
            send(on(newTitle(), with(noticeTo("zj-scjg", newTitle()), "\"climb\":" + climbTo("zj-magic"))))
                    .statusCode(422)
                    .body("errors.pointer", contains("/climb/department"));
        }

        private static String climbTo(String department) {
            return "{\"on\":\"2023-05-08\",\"department\":\"" + department + "\",\"roles\":[\"coordinator\"]}";
        }
    }

    @Nested
    class WhyDidIGetThis {

        @Test
        void isSaidInWordsAndByWhatItCameThrough() {
            String id = sent(with(
                    noticeTo("zj-scjg", newTitle()),
                    "\"roles\":[\"reporter\",\"head\"],\"reason\":\"贵单位是责任单位\",\"reasonEn\":\"You are responsible\""));

            asReporterOf("zj-scjg")
                    .get("/notices/" + id)
                    .then()
                    .statusCode(200)
                    .body("why.reason", equalTo("贵单位是责任单位"))
                    .body("why.reasonEn", equalTo("You are responsible"))
                    .body("why.through", equalTo("ROLE"))
                    .body("why.roles", contains("reporter"))
                    .body("why.climbedFrom", empty());
            asCoordinator().get("/notices/" + id).then().body("why.through", equalTo("OVERSIGHT"));
        }

        @Test
        void isTheDepartmentOrThePersonWhereNoRoleIsNamed() {
            String toAll = sent(noticeTo("zj-scjg", newTitle()));
            String toOne = sent(with(noticeTo("zj-scjg", newTitle()), "\"recipient\":\"reporter-zj-scjg\""));

            asReporterOf("zj-scjg").get("/notices/" + toAll).then().body("why.through", equalTo("DEPARTMENT"));
            asReporterOf("zj-scjg").get("/notices/" + toOne).then().body("why.through", equalTo("PERSON"));
        }

        @Test
        void goesWithATagThatIsGoodForAcknowledging() {
            String id = sent(noticeTo("zj-scjg", newTitle()));
            String tag = asReporterOf("zj-scjg").get("/notices/" + id).header("ETag");

            asReporterOf("zj-scjg")
                    .header("If-None-Match", tag)
                    .get("/notices/" + id)
                    .then()
                    .statusCode(304);
            acknowledge(asReporterOf("zj-scjg"), id, tag).statusCode(200);
        }
    }

    private static String on(String occasion, String notice) {
        return with(notice, "\"occasion\":\"" + occasion + "\"");
    }

    private static String with(String notice, String fields) {
        return notice.replaceFirst("\\{", "{" + fields + ",");
    }

    private static ValidatableResponse acknowledge(RequestSpecification reader, String id, String tag) {
        return reader.header("If-Match", tag)
                .post("/notices/" + id + "/acknowledgement")
                .then();
    }

    /** Of the whole inbox, page by page. */
    private static List<String> titlesIn(Supplier<RequestSpecification> reader, String filter) {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            var page = reader.get()
                    .get("/notices?limit=200" + filter + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            titles.addAll(page.path("items.title"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        return titles;
    }

    /** @return the id */
    private static String sent(String body) {
        return send(body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse send(String body) {
        return asTaskService().body(body).post("/notices").then();
    }

    private static ValidatableResponse sendOnce(String key, String body) {
        return asTaskService()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/notices")
                .then();
    }

    private static String noticeTo(String department, String title) {
        return """
            {"department":"%s","kind":"DEADLINE","title":"%s","text":"元宇宙产业联盟应于6月底前组建。",\
            "titleEn":"Due soon","textEn":"The alliance is due by the end of June.","about":"zj-metaverse-2023-m1-alliance"}""".formatted(department, title);
    }

    private static String newTitle() {
        return "临近到期 " + UUID.randomUUID();
    }
}
