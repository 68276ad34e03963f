package org.policytrack.task.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.task.Api.anonymously;
import static org.policytrack.task.Api.as;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.Token;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

/** Feeds are written by one library and read here by another. */
@QuarkusTest
class CalendarResourceTest extends TaskServiceTest {

    @Inject
    SpansSeen spans;

    private TestPlan plan;
    private String person;

    @BeforeEach
    void somebodyHasAPlan() {
        plan = aPlan().imported();
        person = "reader-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Nested
    class TheFeedOfAPlan {

        @Test
        void hasEachMilestoneAsAnEventOfTheDayToActBy() {
            ICalendar calendar = read(subscribed("PLAN", plan.id()));

            assertThat(calendar.getEvents()).hasSize(12);
            VEvent mechanism = eventOf(calendar, plan.mechanism());
            assertThat(mechanism.getDateStart().getValue().hasTime()).isFalse();
            assertThat(dayOf(mechanism)).isEqualTo("2023-04-28");
            assertThat(mechanism.getDescription().getValue())
                    .contains("期限 2023-04-30 不是工作日，请在 2023-04-28 前办理", "原文：2023年4月底前", "（牵头）", "（配合）");
            assertThat(dayOf(eventOf(calendar, plan.id() + "-m1-alliance"))).isEqualTo("2023-06-30");
            assertThat(eventOf(calendar, plan.id() + "-m1-alliance")
                            .getDescription()
                            .getValue())
                    .doesNotContain("不是工作日");
            assertThat(dayOf(eventOf(calendar, plan.id() + "-g1-year-end"))).isEqualTo("2023-12-29");
            assertThat(eventOf(calendar, plan.id() + "-g1-year-end")
                            .getDescription()
                            .getValue())
                    .contains("总体目标：", "责任单位：省发展改革委");
        }

        @Test
        void keepsTheRulesOfTheFormat() {
            ICalendar calendar = read(subscribed("PLAN", plan.id()));

            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
            assertThat(calendar.getMethod().getValue()).isEqualTo(Method.PUBLISH);
            assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue())
                    .isEqualTo(calendar.getNames().getFirst().getValue());
            assertThat(calendar.getRefreshInterval().getValue().toString()).isEqualTo("PT6H");
            assertThat(calendar.getEvents()).allSatisfy(event -> {
                assertThat(event.getStatus().getValue()).isEqualTo(Status.CONFIRMED);
                assertThat(event.getSequence().getValue()).isZero();
                assertThat(event.getCategories().getFirst().getValues()).hasSize(2);
                assertThat(event.getAlarms())
                        .extracting(alarm -> triggerOf(alarm))
                        .containsExactly("-P6DT15H", "-PT15H");
            });
        }

        @Test
        void keepsTheEventOfAMovedDateAndRaisesItsSequence() {
            String address = subscribed("PLAN", plan.id());
            VEvent before = eventOf(read(address), plan.mechanism());

            clock.isOn("2023-04-21");
            move(plan.mechanism(), "2023-05-31");
            VEvent once = eventOf(read(address), plan.mechanism());
            move(plan.mechanism(), "2023-04-30");
            VEvent twice = eventOf(read(address), plan.mechanism());

            assertThat(List.of(once.getUid().getValue(), twice.getUid().getValue()))
                    .containsOnly(before.getUid().getValue());
            assertThat(dayOf(once)).isEqualTo("2023-05-31");
            assertThat(dayOf(twice)).isEqualTo("2023-04-28");
            assertThat(List.of(before, once, twice))
                    .extracting(event -> event.getSequence().getValue())
                    .containsExactly(0, 1, 2);
            assertThat(once.getLastModified().getValue())
                    .isAfter(before.getLastModified().getValue());
            assertThat(twice.getDescription().getValue()).contains("期限已调整 2 次，原定 2023-04-30");
        }

        @Test
        void cancelsTheEventOfWhatIsAchieved() {
            String address = subscribed("PLAN", plan.id());
            move(plan.mechanism(), "2023-05-31");
            achieve(plan.mechanism());

            ICalendar calendar = read(address);

            VEvent event = eventOf(calendar, plan.mechanism());
            assertThat(calendar.getMethod().getValue()).isEqualTo(Method.PUBLISH);
            assertThat(event.getStatus().getValue()).isEqualTo(Status.CANCELLED);
            assertThat(event.getSequence().getValue()).isEqualTo(2);
            assertThat(event.getSummary().getValue()).startsWith("已完成：");
            assertThat(event.getAlarms()).isEmpty();
        }

        @Test
        void isTheSameToTheByteWhileNothingChanges() {
            String address = subscribed("PLAN", plan.id());
            Response first = fetched(address);

            clock.isOn("2023-05-08");
            asCoordinator().post("/deadline-scans").then().statusCode(201);
            Response later = fetched(address);

            assertThat(later.asByteArray()).isEqualTo(first.asByteArray());
            assertThat(later.header("ETag")).isEqualTo(first.header("ETag"));
            Response unchanged = anonymously()
                    .header("If-None-Match", first.header("ETag"))
                    .urlEncodingEnabled(false)
                    .basePath("")
                    .get(address);
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.header("Cache-Control")).isEqualTo("private, no-cache");
            achieve(plan.mechanism());
            assertThat(fetched(address).header("ETag")).isNotEqualTo(first.header("ETag"));
        }

        @Test
        void saysToWhomItBelongsAndInWhichLanguage() {
            Response answer = fetched(subscribed("PLAN", plan.id()));

            assertThat(answer.contentType()).isEqualTo("text/calendar;charset=utf-8");
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("private, no-cache");
            assertThat(answer.header("Content-Language")).isEqualTo("zh");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }

        @Test
        void isReadInEnglishToo() {
            ICalendar calendar = read(subscribed("PLAN", plan.id()) + "&language=en");

            assertThat(eventOf(calendar, plan.mechanism()).getDescription().getValue())
                    .contains("Due on 2023-04-30, which is no working day: act by 2023-04-28.", "(lead), ");
        }

        @Test
        void isReadInNoOtherLanguage() {
            anonymously()
                    .get("/calendars/" + plan.id() + ".ics?token=x&language=fr")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("language"));
        }
    }

    @Nested
    class TheFeedOfADepartment {

        @Test
        void hasWhatItIsResponsibleForInEveryPlan() {
            TestPlan other = aPlan().imported();

            ICalendar calendar = read(subscribed("DEPARTMENT", "zj-wxb"));

            assertThat(uidsOf(calendar))
                    .contains(uid(plan.mechanism()), uid(other.mechanism()))
                    .doesNotContain(uid(plan.id() + "-g1-year-end"));
            assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("省委网信办·工作要点期限");
        }

        @Test
        void hasTheGoalsForTheCoordinatingOffice() {
            assertThat(uidsOf(read(subscribed("DEPARTMENT", "zj-fgw")))).contains(uid(plan.id() + "-g1-year-end"));
        }

        @Test
        void hasForAMemberOfAGroupWhatTheGroupOwes() {
            assertThat(uidsOf(read(subscribed("DEPARTMENT", "zj-lishui-fgw")))).contains(uid(plan.id() + "-m3-awards"));
        }
    }

    @Nested
    class TheFeedOfAPerson {

        @Test
        void hasWhatTheirDepartmentIsResponsibleFor() {
            String address = subscribed("PERSON", null);

            assertThat(address).startsWith("/api/v1/calendars/" + person + ".ics?token=");
            ICalendar calendar = read(address);
            assertThat(uidsOf(calendar)).contains(uid(plan.mechanism()));
            assertThat(calendar.getNames().getFirst().getValue()).isEqualTo(person + "（省市场监管局）·工作要点期限");
        }

        @Test
        void isForThemselvesOnly() {
            make(reader(), "{\"scope\":\"PERSON\",\"subject\":\"somebody-else\"}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/subject"));
        }

        @Test
        void isNoneWithoutADepartment() {
            make(as(Token.ofNoDepartment("administrator", "administrator")), "{\"scope\":\"PERSON\"}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/scope"));
        }
    }

    @Nested
    class WhereAPlanNarrowsReading {

        @Test
        void aFeedShowsWhatItsMakerMaySee() {
            TestPlan narrowed = aPlan().narrowed().imported();
            RequestSpecification outsider = asReporterOf("zj-jyt");

            ICalendar ofPlan =
                    read(addressIn(make(outsider, "{\"scope\":\"PLAN\",\"subject\":\"" + narrowed.id() + "\"}")));
            ICalendar ofOthers =
                    read(addressIn(make(asReporterOf("zj-jyt"), "{\"scope\":\"DEPARTMENT\",\"subject\":\"zj-wxb\"}")));

            assertThat(ofPlan.getEvents()).hasSize(6);
            assertThat(uidsOf(ofPlan)).allMatch(uid -> uid.contains("-year-end@"));
            assertThat(uidsOf(ofOthers)).contains(uid(plan.mechanism())).doesNotContain(uid(narrowed.mechanism()));
            assertThat(uidsOf(read(addressIn(
                            make(asCoordinator(), "{\"scope\":\"PLAN\",\"subject\":\"" + narrowed.id() + "\"}")))))
                    .hasSize(12);
        }

        @Test
        void aFeedMadeBeforeShowsNoMoreThanThat() {
            String address =
                    addressIn(make(asReporterOf("zj-jyt"), "{\"scope\":\"PLAN\",\"subject\":\"" + plan.id() + "\"}"));
            assertThat(read(address).getEvents()).hasSize(12);

            asCoordinator()
                    .header("If-Match", tagOf(plan.path()))
                    .body("{\"readOwnDepartmentOnly\":true}")
                    .patch(plan.path() + "/settings")
                    .then()
                    .statusCode(200);

            assertThat(read(address).getEvents()).hasSize(6);
        }
    }

    @Nested
    class AnAddress {

        @ParameterizedTest
        @ValueSource(strings = {"", "?token=", "?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "?token=%20"})
        void withoutTheRightSecretOpensNothing(String query) {
            anonymously()
                    .urlEncodingEnabled(false)
                    .get("/calendars/" + plan.id() + ".ics" + query)
                    .then()
                    .statusCode(404);
        }

        @Test
        void opensNoOtherCalendarAndSaysNotWhy() {
            String secret = secretOf(subscribed("PLAN", plan.id()));

            for (String known : List.of("zj-scjg", "zj-metaverse-2023", person)) {
                anonymously()
                        .get("/calendars/" + known + ".ics?token=" + secret)
                        .then()
                        .statusCode(404)
                        .header("Cache-Control", "no-store")
                        .body("detail", equalTo(unknown(known)));
            }
        }

        @Test
        void opensNothingOnceItIsRevoked() {
            Response made = make(reader(), "{\"scope\":\"PLAN\",\"subject\":\"" + plan.id() + "\"}");
            String address = addressIn(made);
            fetched(address);

            revoke(reader(), idIn(made), 204);

            anonymously()
                    .basePath("")
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(404);
            revoke(reader(), idIn(made), 404);
        }

        @Test
        void isInNoTrace() {
            String secret = secretOf(subscribed("PLAN", plan.id()));
            anonymously().get("/calendars/" + plan.id() + ".ics?token=" + secret);
            anonymously().get("/calendars/other.ics?token=" + secret);
            long seenBefore = readingsOfPlansSeen();
            reader().get(plan.path());

            await().atMost(Duration.ofSeconds(20)).until(() -> readingsOfPlansSeen() > seenBefore);
            assertThat(spans.attributes()).noneMatch(value -> value.contains(secret));
        }

        private long readingsOfPlansSeen() {
            return spans.attributes().stream()
                    .filter(value -> value.startsWith("GET /api/v1/plans/{id} "))
                    .count();
        }

        private String unknown(String name) {
            return anonymously()
                    .get("/calendars/" + name + ".ics?token=unknown")
                    .then()
                    .extract()
                    .path("detail");
        }
    }

    private String subscribed(String scope, @org.jspecify.annotations.Nullable String subject) {
        String body = subject == null
                ? "{\"scope\":\"%s\"}".formatted(scope)
                : "{\"scope\":\"%s\",\"subject\":\"%s\"}".formatted(scope, subject);
        return addressIn(make(reader(), body));
    }

    private RequestSpecification reader() {
        return as(Token.of(person, "zj-scjg", "reporter"));
    }

    private static Response make(RequestSpecification caller, String body) {
        return caller.body(body).post("/calendar-tokens");
    }

    private static String addressIn(Response made) {
        return made.then().statusCode(201).extract().path("address");
    }

    private static String idIn(Response made) {
        return made.then().statusCode(201).extract().path("id").toString();
    }

    private static String secretOf(String address) {
        return address.substring(address.indexOf("token=") + "token=".length());
    }

    private static void revoke(RequestSpecification caller, String id, int status) {
        caller.delete("/calendar-tokens/" + id).then().statusCode(status);
    }

    private static Response fetched(String address) {
        Response answer = anonymously()
                .basePath("")
                .urlEncodingEnabled(false)
                .accept("text/calendar")
                .get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static ICalendar read(String address) {
        List<ICalendar> calendars = Biweekly.parse(new String(fetched(address).asByteArray(), UTF_8))
                .all();
        assertThat(calendars).hasSize(1);
        return calendars.getFirst();
    }

    private static VEvent eventOf(ICalendar calendar, String milestone) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(uid(milestone)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> uidsOf(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static String uid(String milestone) {
        return milestone + "@policytrack";
    }

    private static String dayOf(VEvent event) {
        DateTimeComponents day = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDate()).toString();
    }

    private static String triggerOf(VAlarm alarm) {
        return alarm.getTrigger().getDuration().toString();
    }

    private static void move(String milestone, String to) {
        asCoordinator()
                .header("If-Match", tagOf("/milestones/" + milestone))
                .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定\"}".formatted(to))
                .post("/milestones/" + milestone + "/due-date-changes")
                .then()
                .statusCode(201);
    }

    private static void achieve(String milestone) {
        asReportingService()
                .body("{\"sequence\":1,\"achievedOn\":\"2023-04-19\"}")
                .put("/milestones/" + milestone + "/achievement")
                .then()
                .statusCode(200);
    }
}
