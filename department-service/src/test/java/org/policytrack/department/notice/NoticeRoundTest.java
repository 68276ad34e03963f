package org.policytrack.department.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.department.Api.as;
import static org.policytrack.department.Api.asAdministrator;
import static org.policytrack.department.Api.asCoordinator;
import static org.policytrack.department.Api.asHeadOf;
import static org.policytrack.department.Api.asReporterOf;
import static org.policytrack.department.Api.asTaskService;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.department.Rows;
import org.policytrack.kit.testing.MovableClock;
import org.policytrack.kit.testing.Token;

@QuarkusTest
@Tag("database")
class NoticeRoundTest {

    private static final String CLIMB =
            ",\"climb\":{\"on\":\"2023-05-08\",\"department\":\"zj-fgw\",\"roles\":[\"coordinator\"]}";

    @Inject
    MovableClock clock;

    @Inject
    Rows rows;

    @Inject
    RunNoticeRound round;

    @AfterEach
    void itIsTheTwentiethOfAprilAgain() {
        clock.isOn("2023-04-20");
    }

    @Nested
    class Climbing {

        @Test
        void isOneNoticeThatNamesAllWhoAreSilent() {
            String occasion = newOccasion();
            clock.isOn("2023-05-04");
            send("zj-scjg", occasion);
            send("zj-jyt", occasion);
            acknowledge("zj-kjt", send("zj-kjt", occasion));

            clock.isOn("2023-05-05");
            assertThat(climbsOf(occasion, run(""))).isEmpty();
            clock.isOn("2023-05-08");
            assertThat(climbsOf(occasion, run("?dryRun=true"))).hasSize(1);
            assertThat(climbsOf(occasion, run("")))
                    .singleElement()
                    .satisfies(climb -> assertThat(climb.get("from")).isEqualTo(List.of("zj-jyt", "zj-scjg")));

            assertThat(climbsOf(occasion, run(""))).isEmpty();
            List<Map<String, Object>> notices = inOffice(occasion);
            assertThat(notices).singleElement().satisfies(notice -> {
                assertThat(notice.get("title")).isEqualTo("未签收：逾期");
                assertThat(String.valueOf(notice.get("text")))
                        .contains("省教育厅")
                        .contains("省市场监管局")
                        .contains("已逾期。");
                assertThat(notice.get("roles")).isEqualTo(List.of("coordinator"));
            });
            asCoordinator()
                    .get("/notices/" + notices.getFirst().get("id"))
                    .then()
                    .body("why.climbedFrom", equalTo(List.of("zj-jyt", "zj-scjg")))
                    .body("why.through", equalTo("ROLE"));
        }

        @Test
        void neverHappensWhereAllHaveAcknowledged() {
            String occasion = newOccasion();
            acknowledge("zj-scjg", send("zj-scjg", occasion));

            clock.isOn("2023-05-08");

            assertThat(climbsOf(occasion, run(""))).isEmpty();
            assertThat(inOffice(occasion)).isEmpty();
        }

        @Test
        void neverReachesADepartmentThatHadItsOwnNotice() {
            String occasion = newOccasion();
            send("zj-scjg", occasion);
            asTaskService()
                    .body(body("zj-fgw", occasion, "").replaceFirst("\\{", "{\"roles\":[\"coordinator\"],"))
                    .post("/notices")
                    .then()
                    .statusCode(201);

            clock.isOn("2023-05-08");

            assertThat(climbsOf(occasion, run("?dryRun=true"))).isEmpty();
            assertThat(climbsOf(occasion, run(""))).isEmpty();
            assertThat(inOffice(occasion)).hasSize(1);
        }

        @Test
        void waitsOnADayOff() {
            String occasion = newOccasion();
            clock.isOn("2023-05-05");
            send("zj-scjg", occasion);
            clock.isOn("2023-05-13");

            JsonPath answer = run("");

            assertThat(answer.getBoolean("workingDay")).isFalse();
            assertThat(answer.getBoolean("calendarKnown")).isTrue();
            assertThat(inOffice(occasion)).isEmpty();
        }

        @Test
        void ofOneThatFailsHindersNoOther() {
            String failing = "a/" + newOccasion();
            String other = newOccasion();
            send("zj-scjg", failing);
            send("zj-scjg", other);
            clock.isOn("2023-05-08");
            rows.change("UPDATE notice_climb SET roles = ',nobody,' WHERE occasion = ?1", failing);
            try {
                JsonPath round = run("");

                assertThat(climbsOf(failing, round)).isEmpty();
                assertThat(climbsOf(other, round)).hasSize(1);
            } finally {
                rows.change("UPDATE notice_climb SET roles = ',coordinator,' WHERE occasion = ?1", failing);
            }
            assertThat(climbsOf(failing, run(""))).hasSize(1);
        }

        @Test
        void ofATitleOfTheGreatestLengthIsCutToWhatIsKept() {
            String occasion = newOccasion();
            asTaskService()
                    .body(body("zj-scjg", occasion, CLIMB).replace("逾期", "😀".repeat(100)))
                    .post("/notices")
                    .then()
                    .statusCode(201);
            clock.isOn("2023-05-08");

            assertThat(climbsOf(occasion, run(""))).hasSize(1);

            assertThat(inOffice(occasion))
                    .singleElement()
                    .satisfies(notice -> assertThat(String.valueOf(notice.get("title")))
                            .startsWith("未签收：😀")
                            .endsWith("😀…")
                            .hasSizeBetween(199, 200));
        }

        @ParameterizedTest
        @ValueSource(strings = {"?dryRun=", "?dryRun", "?dryRun=maybe"})
        void neverComesOfADryRunThatIsNotSaidClearly(String query) {
            String occasion = newOccasion();
            send("zj-scjg", occasion);
            clock.isOn("2023-05-08");

            asCoordinator()
                    .post("/notice-rounds" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", equalTo(List.of("dryRun")));

            assertThat(inOffice(occasion)).isEmpty();
            assertThat(climbsOf(occasion, run("?dryRun=true"))).hasSize(1);
        }

        @Test
        void ofRoundsAtOnceIsOne() throws Exception {
            String occasion = newOccasion();
            send("zj-scjg", occasion);
            send("zj-jyt", occasion);
            clock.isOn("2023-05-08");

            assertThat(atOnce().stream()
                            .flatMap(view -> view.climbs().stream())
                            .filter(climb -> climb.occasion().equals(occasion)))
                    .hasSize(1);
            assertThat(inOffice(occasion)).hasSize(1);
        }
    }

    @Nested
    class TheWeeklyDigest {

        @Test
        void tellsOnTheFirstWorkingDayWhatWouldHaveGoneOut() throws Exception {
            choose("zj-ybj", true);
            clock.isOn("2023-04-18");
            String first = sendPlain("zj-ybj", "DEADLINE", "第一条");
            clock.isOn("2023-04-19");
            sendPlain("zj-ybj", "REPORT_OWED", "第二条");
            clock.isOn("2023-04-20");
            sendPlain("zj-ybj", "SUPERVISION_ORDER", "督办单");
            assertThat(digestsOf("zj-ybj", run(""))).isEmpty();
            clock.isOn("2023-04-24");
            assertThat(digestsOf("zj-ybj", run(""))).containsExactly(2);
            clock.isOn("2023-04-28");
            sendPlain("zj-ybj", "DEADLINE", "第三条");

            // The week of 1 May 2023 begins to be worked on Thursday.
            clock.isOn("2023-05-03");
            assertThat(digestsOf("zj-ybj", run(""))).isEmpty();
            clock.isOn("2023-05-04");
            assertThat(digestsOf("zj-ybj", run("?dryRun=true"))).containsExactly(1);
            assertThat(atOnce().stream()
                            .flatMap(view -> view.digests().stream())
                            .filter(digest -> digest.department().equals("zj-ybj")))
                    .containsExactly(new DigestView("zj-ybj", null, 1));
            assertThat(digestsOf("zj-ybj", run(""))).isEmpty();

            List<Map<String, Object>> inbox =
                    inbox(asReporterOf("zj-ybj").get("/notices?limit=200").jsonPath());
            assertThat(inbox.stream().map(notice -> notice.get("kind")))
                    .containsExactly("DIGEST", "DEADLINE", "DIGEST", "SUPERVISION_ORDER", "REPORT_OWED", "DEADLINE");
            assertThat(String.valueOf(inbox.get(2).get("text")))
                    .contains("第一条 (2023-04-18)")
                    .contains("第二条")
                    .doesNotContain("督办单");
            asAdministrator()
                    .get("/deliveries?notice=" + first)
                    .then()
                    .body("items.channel", equalTo(List.of("INBOX")));
            choose("zj-ybj", false);
        }

        @Test
        void ofThisWeekDoesNotTellWhatCameAfterItsFirstWorkingDay() {
            choose("zj-nyt", true);
            clock.isOn("2023-06-06");
            sendPlain("zj-nyt", "DEADLINE", "周二");
            clock.isOn("2023-06-07");

            assertThat(digestsOf("zj-nyt", run(""))).isEmpty();

            clock.isOn("2023-06-12");
            assertThat(digestsOf("zj-nyt", run(""))).containsExactly(1);
            choose("zj-nyt", false);
        }

        @Test
        void neverHoldsBackWhatClimbs() {
            choose("zj-jst", true);
            choose("zj-fgw", true);
            String occasion = newOccasion();
            String webhook = webhook("zj-jst");
            clock.isOn("2023-04-28");

            assertThat(channels(sendPlain("zj-jst", "DEADLINE", "不升级"))).containsExactly("INBOX");
            assertThat(channels(send("zj-jst", occasion))).containsExactly("INBOX", "WEBHOOK");

            clock.isOn("2023-05-08");
            JsonPath round = run("");
            assertThat(climbsOf(occasion, round)).hasSize(1);
            assertThat(digestsOf("zj-jst", round)).containsExactly(1);
            clock.isOn("2023-05-15");
            assertThat(digestsOf("zj-fgw", run(""))).isEmpty();
            choose("zj-jst", false);
            choose("zj-fgw", false);
            asAdministrator()
                    .header("If-Match", "*")
                    .delete("/webhooks/" + webhook)
                    .then()
                    .statusCode(204);
        }

        @Test
        void tellsNobodyOfWhatTheyMayNotReadAlone() {
            choose("zj-swt", true);
            clock.isOn("2023-06-06");
            sendPlain("zj-swt", "DEADLINE", "给大家");
            sendPlain("zj-swt", "DEADLINE", "给负责人", "\"roles\":[\"head\"],");
            sendPlain("zj-swt", "REPORT_OWED", "给联络员", "\"roles\":[\"reporter\"],");
            clock.isOn("2023-06-07");
            sendPlain("zj-swt", "REPORT_OWED", "又给联络员", "\"roles\":[\"reporter\"],");
            clock.isOn("2023-06-12");

            assertThat(digestsOf("zj-swt", run("?dryRun=true"))).containsExactlyInAnyOrder(1, 1, 2);
            assertThat(digestsOf("zj-swt", run(""))).containsExactlyInAnyOrder(1, 1, 2);
            assertThat(digestsOf("zj-swt", run(""))).isEmpty();

            assertThat(digestTexts(asReporterOf("zj-swt"))).containsExactlyInAnyOrder("给大家", "给联络员 又给联络员");
            assertThat(digestTexts(asHeadOf("zj-swt"))).containsExactlyInAnyOrder("给大家", "给负责人");
            choose("zj-swt", false);
        }

        @Test
        void thatFailsHindersNoOther() {
            choose("zj-kjt", true);
            choose("zj-rst", true);
            clock.isOn("2023-06-06");
            String failing = sendPlain("zj-kjt", "DEADLINE", "坏的");
            sendPlain("zj-rst", "DEADLINE", "好的");
            clock.isOn("2023-06-12");
            rows.change("UPDATE notice SET roles = ',nobody,' WHERE id = ?1", failing);
            try {
                JsonPath round = run("");

                assertThat(digestsOf("zj-kjt", round)).isEmpty();
                assertThat(digestsOf("zj-rst", round)).containsExactly(1);
            } finally {
                rows.change("UPDATE notice SET roles = NULL WHERE id = ?1", failing);
            }
            assertThat(digestsOf("zj-kjt", run(""))).containsExactly(1);
            choose("zj-kjt", false);
            choose("zj-rst", false);
        }

        /** The titles each digest tells. */
        private static List<String> digestTexts(RequestSpecification reader) {
            List<String> texts = reader.get("/notices?limit=200")
                    .jsonPath()
                    .getList("items.findAll { it.kind == 'DIGEST' && it.sentAt >= '2023-06-12' }.text");
            return texts.stream()
                    .map(text -> text.replaceAll("· | \\([-\\d]+\\)", "").replace('\n', ' '))
                    .toList();
        }

        private static List<String> channels(String notice) {
            return asAdministrator()
                    .get("/deliveries?notice=" + notice)
                    .jsonPath()
                    .getList("items.channel.sort()");
        }

        private static String webhook(String department) {
            return asHeadOf(department)
                    .body("""
                            {"department":"%s","channel":"WEBHOOK","name":"群","address":"http://127.0.0.1:9/",
                             "secret":"whsec_c2l4dGVlbi1ieXRlcy1hdC1sZWFzdA=="}""".formatted(department))
                    .post("/webhooks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private static void choose(String department, boolean digest) {
            asAdministrator()
                    .header("If-Match", "*")
                    .body("{\"mail\":false,\"weeklyDigest\":" + digest + "}")
                    .put("/departments/" + department + "/notice-settings")
                    .then()
                    .statusCode(200);
        }

        private static String sendPlain(String department, String kind, String title) {
            return sendPlain(department, kind, title, "");
        }

        private static String sendPlain(String department, String kind, String title, String fields) {
            return asTaskService()
                    .body("""
                            {%s"department":"%s","kind":"%s","title":"%s","text":"文","titleEn":"One","textEn":"Text"}""".formatted(fields, department, kind, title))
                    .post("/notices")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        private static List<Integer> digestsOf(String department, JsonPath round) {
            return round.getList("digests.findAll { it.department == '" + department + "' }.notices");
        }
    }

    private List<RoundView> atOnce() throws Exception {
        List<RoundView> views = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<RoundView> once = () -> round.run(false);
            for (var done : threads.invokeAll(List.of(once, once, once, once))) {
                views.add(done.get());
            }
        }
        return views;
    }

    private static JsonPath run(String query) {
        return asCoordinator()
                .post("/notice-rounds" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> climbsOf(String occasion, JsonPath round) {
        return round.getList("climbs.findAll { it.occasion == '" + occasion + "' }");
    }

    private static List<Map<String, Object>> inOffice(String occasion) {
        return as(Token.of("coordinator", "zj-fgw", "coordinator"))
                .get("/notices?limit=200")
                .jsonPath()
                .getList("items.findAll { it.occasion == '" + occasion + "' }");
    }

    private static List<Map<String, Object>> inbox(JsonPath page) {
        return page.getList("items");
    }

    private static void acknowledge(String department, String id) {
        asReporterOf(department)
                .header("If-Match", "*")
                .post("/notices/" + id + "/acknowledgement")
                .then()
                .statusCode(200);
    }

    /** @return the id */
    private static String send(String department, String occasion) {
        return asTaskService()
                .body(body(department, occasion, CLIMB))
                .post("/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String department, String occasion, String more) {
        return """
                {"department":"%s","kind":"DEADLINE","title":"逾期","text":"已逾期。","titleEn":"Late",
                 "textEn":"It is late.","occasion":"%s"%s}""".formatted(department, occasion, more);
    }

    private static String newOccasion() {
        return "milestone/OVERDUE/" + UUID.randomUUID();
    }
}
