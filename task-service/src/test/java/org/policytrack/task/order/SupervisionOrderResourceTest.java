package org.policytrack.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.policytrack.task.Api.as;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.kit.testing.Token;
import org.policytrack.task.DepartmentServiceStub;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

/** 省市场监管局 leads task 20; it and 省委网信办 have a part in the mechanism, 省教育厅 has none. */
@QuarkusTest
class SupervisionOrderResourceTest extends TaskServiceTest {

    @Inject
    DataSource database;

    private TestPlan plan;

    @BeforeEach
    void aPlanIsThere() {
        plan = aPlan().imported();
        clock.isOn("2023-05-08");
    }

    @Nested
    class Issuing {

        @Test
        void numbersTheOrdersOfAPlanAndYear() {
            issued(aboutTask()).body("number", equalTo("督办〔2023〕1号")).body("id", equalTo(order(2023, 1)));
            issued(aboutTask()).body("number", equalTo("督办〔2023〕2号"));
            TestPlan other = aPlan().imported();
            issued(order("\"task\":\"" + other.task(20) + "\"", "zj-scjg", "2023-05-19")
                            .replace(plan.id() + "\",", other.id() + "\","))
                    .body("number", equalTo("督办〔2023〕1号"));
            clock.isOn("2024-01-02");
            issued(order("\"task\":\"" + plan.task(20) + "\"", "zj-scjg", "2024-01-19"))
                    .body("number", equalTo("督办〔2024〕1号"));
        }

        @Test
        void tellsWhatIsDemandedOfWhomAndByWhichWorkingDay() {
            issued(order("\"milestone\":\"" + plan.mechanism() + "\"", "zj-wxb", "2023-05-13"))
                    .body("state", equalTo("ISSUED"))
                    .body("belongsTo", equalTo(plan.id() + "-m1"))
                    .body("milestone", equalTo(plan.mechanism()))
                    .body("department", equalTo("zj-wxb"))
                    .body("replyBy", equalTo("2023-05-13"))
                    .body("actBy", equalTo("2023-05-12"))
                    .body("overdue", equalTo(false))
                    .body("issuedBy", equalTo("coordinator"))
                    .body("issuedOn", equalTo("2023-05-08"))
                    .body("steps", hasSize(0));
        }

        @Test
        void startsFromAnOverdueFlag() {
            int flag = overdueFlag();

            issued(order("\"flag\":" + flag, "zj-wxb", "2023-05-19"))
                    .body("flag", equalTo(flag))
                    .body("milestone", equalTo(plan.mechanism()));
        }

        @Test
        void startsFromNoFlagOfWhatIsNotLate() {
            clock.isOn("2023-04-20");
            asCoordinator().post("/deadline-scans").then().statusCode(201);
            int flag = asCoordinator()
                    .get("/deadline-flags?plan=" + plan.id())
                    .then()
                    .extract()
                    .path("items[0].id");

            refused(order("\"flag\":" + flag, "zj-wxb", "2023-05-19"), "/flag");
        }

        @Test
        void startsFromNoFlagOfWhatWasAchievedSince() {
            int flag = overdueFlag();
            asReportingService()
                    .body("{\"sequence\":1,\"achievedOn\":\"2023-05-06\"}")
                    .put("/milestones/" + plan.mechanism() + "/achievement")
                    .then()
                    .statusCode(200);

            refused(order("\"flag\":" + flag, "zj-wxb", "2023-05-19"), "/flag");
        }

        @Test
        void startsFromNoFlagOfADateThatWasMovedSince() {
            int flag = overdueFlag();
            asCoordinator()
                    .header("If-Match", "*")
                    .body("{\"dueDate\":\"2023-05-31\",\"reason\":\"联席会议商定\"}")
                    .post("/milestones/" + plan.mechanism() + "/due-date-changes")
                    .then()
                    .statusCode(201);

            refused(order("\"flag\":" + flag, "zj-wxb", "2023-05-19"), "/flag");
            issued(order("\"milestone\":\"" + plan.mechanism() + "\"", "zj-wxb", "2023-05-19"));
        }

        private int overdueFlag() {
            asCoordinator().post("/deadline-scans").then().statusCode(201);
            return asCoordinator()
                    .get("/deadline-flags?state=OVERDUE&plan=" + plan.id())
                    .then()
                    .extract()
                    .path("items[0].id");
        }

        @Test
        void aboutAGoalIsForTheCoordinatingOffice() {
            String milestone = "\"milestone\":\"" + plan.id() + "-g1-year-end\"";

            issued(order(milestone, "zj-fgw", "2023-05-19")).body("belongsTo", equalTo(plan.id() + "-g1"));
            refused(order(milestone, "zj-jxt", "2023-05-19"), "/department");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "`task`:`{plan}-t20`                                    | zj-jyt  | 2023-05-19 | /department",
                    "`task`:`{plan}-t20`                                    | nobody  | 2023-05-19 | /department",
                    "`task`:`{plan}-t99`                                    | zj-scjg | 2023-05-19 | /task",
                    "`task`:`zj-metaverse-2023-t20`                         | zj-scjg | 2023-05-19 | /task",
                    "`milestone`:`{plan}-m9`                                | zj-scjg | 2023-05-19 | /milestone",
                    "`milestone`:`zj-metaverse-2023-m1-mechanism`           | zj-scjg | 2023-05-19 | /milestone",
                    "`flag`:9223372036854775807                             | zj-scjg | 2023-05-19 | /flag",
                    "`task`:`{plan}-t20`,`milestone`:`{plan}-m1-mechanism`  | zj-scjg | 2023-05-19 | ''",
                    "`task`:null                                            | zj-scjg | 2023-05-19 | ''",
                    "`task`:`{plan}-t20`                                    | zj-scjg | 2023-05-07 | /replyBy",
                    "`task`:`{plan}-t20`                                    | zj-scjg | 2024-05-09 | /replyBy",
                    "`task`:`{plan}-t20`                                    | zj-scjg | 9999-12-31 | /replyBy"
                })
        void isRefusedForWhatCannotBe(String about, String department, String replyBy, String pointer) {
            refused(order(about.replace('`', '"').replace("{plan}", plan.id()), department, replyBy), pointer);
        }

        @Test
        void readsNoDayThatNoDatabaseKeeps() {
            asCoordinator()
                    .body(order("\"task\":\"" + plan.task(20) + "\"", "zj-scjg", "+999999999-12-31"))
                    .post("/supervision-orders")
                    .then()
                    .statusCode(400);
        }

        @ParameterizedTest
        @CsvSource({"2023-05-08", "2024-05-08"})
        void takesAnyDayFromTodayToAYearAhead(String replyBy) {
            issued(order("\"task\":\"" + plan.task(20) + "\"", "zj-scjg", replyBy));
        }

        @Test
        void isForTheCoordinatingOffice() {
            asReporterOf("zj-scjg")
                    .body(aboutTask())
                    .post("/supervision-orders")
                    .then()
                    .statusCode(403);
        }

        @Test
        void twiceWithOneKeyIssuesOnce() {
            String key = UUID.randomUUID().toString();
            for (int time = 0; time < 2; time++) {
                asCoordinator()
                        .header("Idempotency-Key", key)
                        .body(aboutTask())
                        .post("/supervision-orders")
                        .then()
                        .statusCode(201)
                        .body("number", equalTo("督办〔2023〕1号"));
            }

            assertThat(numbersOf(plan)).containsExactly("督办〔2023〕1号");
        }

        @Test
        @Tag("always")
        void manyAtOnceLeaveNoNumberOutAndGiveNoneTwice() throws InterruptedException, ExecutionException {
            int orders = 24;
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                List<Future<Integer>> answers = IntStream.range(0, orders)
                        .mapToObj(i -> threads.submit(() -> asCoordinator()
                                .body(i % 4 == 3 ? aboutTask().replace("zj-scjg", "zj-jyt") : aboutTask())
                                .post("/supervision-orders")
                                .statusCode()))
                        .toList();
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get());
                }
            }

            assertThat(statuses).containsOnly(201, 422);
            assertThat(numbersOf(plan))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, orders * 3 / 4)
                            .mapToObj(number -> "督办〔2023〕" + number + "号")
                            .toList());
        }

        @Test
        @Tag("always")
        void oneThatCannotBeRecordedGivesItsNumberBack() {
            issued(aboutTask());

            new AuditTable(database)
                    .isOutOfReachDuring(() -> asCoordinator()
                            .body(aboutTask())
                            .post("/supervision-orders")
                            .then()
                            .statusCode(500));

            issued(aboutTask()).body("number", equalTo("督办〔2023〕2号"));
        }
    }

    @Nested
    class TheWayOfAnOrder {

        @Test
        void isReplyReturnReplyClosure() {
            String id = issuedAboutTask();

            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"已在办理\"}", 200)
                    .body("state", equalTo("REPLIED"));
            clock.isOn("2023-05-09");
            step(asCoordinator(), id, "return", "{\"reason\":\"未说明原因\"}", 200).body("state", equalTo("ISSUED"));
            step(headOf("zj-scjg"), id, "reply", "{\"reply\":\"原因如下\"}", 200).body("state", equalTo("REPLIED"));
            step(asCoordinator(), id, "closure", "{\"remark\":\"同意办结\"}", 200)
                    .body("state", equalTo("CLOSED"))
                    .body("steps.step", contains("REPLY", "RETURN", "REPLY", "CLOSURE"))
                    .body("steps.text", contains("已在办理", "未说明原因", "原因如下", "同意办结"))
                    .body("steps.by", contains("reporter-zj-scjg", "coordinator", "head-zj-scjg", "coordinator"))
                    .body("steps.on", contains("2023-05-08", "2023-05-09", "2023-05-09", "2023-05-09"));
        }

        @ParameterizedTest
        @CsvSource({"return, reason", "closure, remark"})
        void beginsWithAReply(String step, String field) {
            step(asCoordinator(), issuedAboutTask(), step, "{\"" + field + "\":\"x\"}", 409)
                    .body("type", equalTo("/problems/order-step-not-possible"));
        }

        @Test
        void endsWithTheClosure() {
            String id = issuedAboutTask();
            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"x\"}", 200);
            step(asCoordinator(), id, "closure", "{\"remark\":\"x\"}", 200);

            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"x\"}", 409);
            step(asCoordinator(), id, "return", "{\"reason\":\"x\"}", 409);
            step(asCoordinator(), id, "closure", "{\"remark\":\"x\"}", 409);
        }

        @Test
        void isGoneByThoseItIsFor() {
            String id = issuedAboutTask();

            step(asReporterOf("zj-jxt"), id, "reply", "{\"reply\":\"x\"}", 403)
                    .body("type", equalTo("/problems/order-of-another-department"));
            step(asCoordinator(), id, "reply", "{\"reply\":\"x\"}", 403);
            step(as(Token.of("viewer", "zj-scjg", "viewer")), id, "reply", "{\"reply\":\"x\"}", 403);
            step(asReporterOf("zj-scjg"), id, "closure", "{\"remark\":\"x\"}", 403);
            step(headOf("zj-scjg"), id, "return", "{\"reason\":\"x\"}", 403);
        }

        @ParameterizedTest
        @CsvSource({"reply, reply", "return, reason", "closure, remark"})
        void needsWordsAtEachStep(String step, String field) {
            String id = issuedAboutTask();
            RequestSpecification caller = step.equals("reply") ? asReporterOf("zj-scjg") : asCoordinator();

            step(caller, id, step, "{\"" + field + "\":\" \"}", 422).body("errors[0].pointer", equalTo("/" + field));
        }

        @Test
        void takesNoStepFromAnotherVersionThanWasRead() {
            String id = issuedAboutTask();
            String path = "/supervision-orders/" + id;
            String read = tagOf(path);
            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"x\"}", 200);

            asCoordinator()
                    .header("If-Match", read)
                    .body("{\"remark\":\"x\"}")
                    .post(path + "/closure")
                    .then()
                    .statusCode(412);
            asCoordinator()
                    .body("{\"remark\":\"x\"}")
                    .post(path + "/closure")
                    .then()
                    .statusCode(428);
        }

        @Test
        void leavesAnEntryForEachStep() {
            String id = issuedAboutTask();
            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"已在办理\"}", 200);
            step(asCoordinator(), id, "return", "{\"reason\":\"x\"}", 200);
            step(asCoordinator(), id, "closure", "{\"remark\":\"x\"}", 409);
            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"x\"}", 200);
            step(asCoordinator(), id, "closure", "{\"remark\":\"x\"}", 200);

            List<AuditTable.Entry> entries = new AuditTable(database).about("SupervisionOrder", id);

            assertThat(entries)
                    .extracting(AuditTable.Entry::action)
                    .containsExactly(
                            "issueSupervisionOrder",
                            "replyToSupervisionOrder",
                            "returnSupervisionReply",
                            "replyToSupervisionOrder",
                            "closeSupervisionOrder");
            assertThat(entries.get(1).actor()).isEqualTo("reporter-zj-scjg");
            assertThat(entries.get(1).before().path("state").asText()).isEqualTo("ISSUED");
            assertThat(entries.get(1).after().at("/steps/0/text").asText()).isEqualTo("已在办理");
        }
    }

    @Nested
    class Notices {

        @Test
        void goToWhoHasToActNextAndSayWhy() {
            String id = issuedAboutTask();
            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"已在办理\"}", 200);
            step(asCoordinator(), id, "return", "{\"reason\":\"未说明原因\"}", 200);
            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"原因如下\"}", 200);
            step(asCoordinator(), id, "closure", "{\"remark\":\"x\"}", 200);

            List<JsonNode> notices = noticesAbout(id, 4);

            assertThat(notices)
                    .extracting(OrderNoticeRow::of)
                    .containsExactlyInAnyOrder(
                            new OrderNoticeRow("zj-scjg", "[\"reporter\",\"head\"]", id + "/ISSUED_1"),
                            new OrderNoticeRow("zj-fgw", "[\"coordinator\"]", id + "/REPLIED_1"),
                            new OrderNoticeRow("zj-scjg", "[\"reporter\",\"head\"]", id + "/RETURNED_1"),
                            new OrderNoticeRow("zj-fgw", "[\"coordinator\"]", id + "/REPLIED_2"));
            assertThat(notices).allSatisfy(notice -> {
                assertThat(notice.path("kind").asText()).isEqualTo("SUPERVISION_ORDER");
                assertThat(notice.path("title").asText()).contains("督办〔2023〕1号");
                assertThat(notice.path("titleEn").asText()).contains("督办〔2023〕1号");
                assertThat(notice.path("reason").asText()).isNotBlank();
                assertThat(notice.path("reasonEn").asText()).isNotBlank();
                assertThat(notice.has("climb")).isFalse();
            });
        }

        @Test
        void holdTheWordsAsLongAsTheyFit() {
            String id = issuedAboutTask();
            step(asReporterOf("zj-scjg"), id, "reply", "{\"reply\":\"" + "办".repeat(4000) + "\"}", 200);

            JsonNode told = noticesAbout(id, 2).stream()
                    .filter(notice -> notice.path("department").asText().equals("zj-fgw"))
                    .findFirst()
                    .orElseThrow();

            assertThat(told.path("text").asText())
                    .contains("办".repeat(1000) + "…")
                    .hasSizeLessThan(4000);
        }
    }

    @Nested
    class Reading {

        @Test
        void isAnotherAnswerOnceTheReplyIsLate() {
            String path = "/supervision-orders/" + issuedAboutTask();
            String tag = tagOf(path);
            asReporterOf("zj-jyt").header("If-None-Match", tag).get(path).then().statusCode(304);

            clock.isOn("2023-05-19");
            asReporterOf("zj-jyt").get(path).then().body("overdue", equalTo(false));
            clock.isOn("2023-05-20");
            asReporterOf("zj-jyt")
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("overdue", equalTo(true));
        }

        @Test
        void isFilteredByPlanDepartmentAndState() {
            String first = issuedAboutTask();
            String second = issued(order("\"milestone\":\"" + plan.mechanism() + "\"", "zj-wxb", "2023-05-19"))
                    .extract()
                    .path("id");
            step(asReporterOf("zj-scjg"), first, "reply", "{\"reply\":\"x\"}", 200);

            list("plan=" + plan.id()).body("items.id", contains(second, first));
            list("department=zj-wxb&plan=" + plan.id()).body("items.id", contains(second));
            list("state=REPLIED&plan=" + plan.id()).body("items.id", contains(first));
            list("state=CLOSED&plan=" + plan.id()).body("items", hasSize(0));
        }

        @Test
        void goesOnFromPageToPage() {
            String first = issuedAboutTask();
            String second = issuedAboutTask();
            String next = list("limit=1&plan=" + plan.id())
                    .body("items.id", contains(second))
                    .extract()
                    .path("next");

            list("limit=1&plan=" + plan.id() + "&cursor=" + next).body("items.id", contains(first));
        }

        @Test
        void isNarrowedLikeTheTaskItIsAbout() {
            plan = aPlan().narrowed().imported();
            String id = issuedAboutTask();

            asReporterOf("zj-jyt").get("/supervision-orders/" + id).then().statusCode(404);
            asReporterOf("zj-jyt")
                    .get("/supervision-orders?plan=" + plan.id())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            step(asReporterOf("zj-jyt"), id, "reply", "{\"reply\":\"x\"}", 404);
            asReporterOf("zj-scjg").get("/supervision-orders/" + id).then().statusCode(200);
            list("plan=" + plan.id()).body("items.id", contains(id));
        }

        private ValidatableResponse list(String query) {
            return asCoordinator().get("/supervision-orders?" + query).then().statusCode(200);
        }
    }

    private String aboutTask() {
        return order("\"task\":\"" + plan.task(20) + "\"", "zj-scjg", "2023-05-19");
    }

    private String order(String about, String department, String replyBy) {
        return "{\"plan\":\"%s\",%s,\"department\":\"%s\",\"demand\":\"请说明进度滞后的原因\",\"replyBy\":\"%s\"}"
                .formatted(plan.id(), about, department, replyBy);
    }

    private String order(int year, int number) {
        return plan.id() + "-order-" + year + "-" + number;
    }

    private String issuedAboutTask() {
        return issued(aboutTask()).extract().path("id");
    }

    private static ValidatableResponse issued(String body) {
        return asCoordinator().body(body).post("/supervision-orders").then().statusCode(201);
    }

    private static void refused(String body, String pointer) {
        asCoordinator()
                .body(body)
                .post("/supervision-orders")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse step(
            RequestSpecification caller, String id, String step, String body, int status) {
        String path = "/supervision-orders/" + id;
        return caller.header("If-Match", tagOf(path))
                .body(body)
                .post(path + "/" + step)
                .then()
                .statusCode(status);
    }

    private static RequestSpecification headOf(String department) {
        return as(Token.of("head-" + department, department, "head"));
    }

    private static List<String> numbersOf(TestPlan plan) {
        Response answer = asCoordinator().get("/supervision-orders?limit=200&plan=" + plan.id());
        return answer.then().statusCode(200).extract().path("items.number");
    }

    private static List<JsonNode> noticesAbout(String order, int atLeast) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> DepartmentServiceStub.noticesAbout(order).size() >= atLeast
                        && DepartmentServiceStub.hasComeToRest());
        return DepartmentServiceStub.noticesAbout(order);
    }

    /** To whom a notice goes, and upon what. */
    private record OrderNoticeRow(String department, String roles, String occasion) {

        static OrderNoticeRow of(JsonNode notice) {
            return new OrderNoticeRow(
                    notice.path("department").asText(),
                    notice.path("roles").toString(),
                    notice.path("occasion").asText());
        }
    }
}
