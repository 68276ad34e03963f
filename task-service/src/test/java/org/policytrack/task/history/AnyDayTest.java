package org.policytrack.task.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.task.TaskServiceTest;
import org.policytrack.task.TestPlan;

@QuarkusTest
@Tag("always")
class AnyDayTest extends TaskServiceTest {

    private static final int DAYS_OF_WORK = 9;

    /**
     * The oracle is the service itself: what it answered on a day is what was known on it. The days are told apart by the
     * parameter only, and the day's own answer is read past all history.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void tellsWhatWasKnownOnItWhateverIsDoneLater(long seed) {
        TestPlan plan = aPlan().imported();
        RandomWork work = new RandomWork(plan, seed);
        Random random = new Random(seed);
        Map<String, String> beforeThePlan = answers(work, "2022-12-31");
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        LocalDate today = LocalDate.of(2023, 4, 20);

        for (int day = 0; day < DAYS_OF_WORK; day++) {
            work.doneOn(today);
            known.put(today.toString(), withoutVersions(answers(work, null)));
            today = today.plusDays(random.nextInt(1, 12));
            clock.isOn(today.toString());
            String earlier = List.copyOf(known.keySet()).get(random.nextInt(known.size()));
            assertThat(answers(work, earlier)).isEqualTo(known.get(earlier));
        }

        known.forEach((day, answers) -> assertThat(answers(work, day)).isEqualTo(answers));
        assertThat(answers(work, "2022-12-31")).isEqualTo(beforeThePlan);
    }

    @Nested
    class ADayThatIsOver {

        @Test
        void knowsNothingOfWhatWasToldLaterOfAnEarlierDay() {
            TestPlan plan = aPlan().imported();
            String milestone = "/milestones/" + plan.mechanism();
            clock.isOn("2023-04-26");
            tellAchieved(milestone, 1, "2023-04-21");

            clock.isOn("2023-04-27");

            read(milestone, "2023-04-25").body("state", equalTo("DUE_SOON")).body("achievedOn", nullValue());
            read(milestone, "2023-04-26").body("state", equalTo("ACHIEVED")).body("achievedOn", equalTo("2023-04-21"));
        }

        @Test
        void showsATaskWithTheDatesTargetsAndProgressOfThatDay() {
            TestPlan plan = aPlan().imported();
            clock.isOn("2023-05-10");
            changeTarget("/indicators/" + plan.task(20) + "-i1", "180");
            tellProgress(plan.task(20), 1, 40);
            clock.isOn("2023-05-12");
            tellProgress(plan.task(20), 2, 60);

            read("/tasks/" + plan.task(20), "2023-05-09")
                    .body("status", equalTo("NOT_STARTED"))
                    .body("percentComplete", nullValue())
                    .body("indicators[0].target", equalTo(170))
                    .body("indicators[0].targetChanges", equalTo(0));
            read("/tasks/" + plan.task(20), "2023-05-11")
                    .body("status", equalTo("IN_PROGRESS"))
                    .body("percentComplete", equalTo(40))
                    .body("indicators[0].target", equalTo(180))
                    .body("indicators[0].targetChanges", equalTo(1));
        }

        @Test
        void isFilteredByTheStatusOfThatDay() {
            TestPlan plan = aPlan().imported();
            clock.isOn("2023-05-10");
            tellProgress(plan.task(20), 1, 40);
            clock.isOn("2023-05-11");

            tasks(plan, "IN_PROGRESS", "2023-05-09").body("items", hasSize(0));
            tasks(plan, "NOT_STARTED", "2023-05-09").body("items", hasSize(25));
            tasks(plan, "IN_PROGRESS", "2023-05-10").body("items.id", contains(plan.task(20)));
            tasks(plan, "NOT_STARTED", "2023-05-10").body("items", hasSize(24));
        }

        @Test
        void hasNoVersionAndATagThatStays() {
            TestPlan plan = aPlan().imported();
            String milestone = "/milestones/" + plan.mechanism();
            clock.isOn("2023-04-21");
            String tag = asCoordinator().get(milestone + "?asOf=2023-04-20").header("ETag");
            move(milestone, "2023-05-31");

            read(milestone, "2023-04-20").body("version", nullValue()).header("ETag", tag);
            asCoordinator()
                    .header("If-None-Match", tag)
                    .get(milestone + "?asOf=2023-04-20")
                    .then()
                    .statusCode(304);
            assertThat(asCoordinator().get(milestone).header("ETag")).isNotEqualTo(tag);
        }

        @Test
        void givesNoTagToChangeAThingBy() {
            TestPlan plan = aPlan().imported();
            String milestone = "/milestones/" + plan.mechanism();
            clock.isOn("2023-04-21");

            asCoordinator()
                    .header(
                            "If-Match",
                            asCoordinator().get(milestone + "?asOf=2023-04-20").header("ETag"))
                    .body("{\"dueDate\":\"2023-05-31\",\"reason\":\"联席会议商定\"}")
                    .post(milestone + "/due-date-changes")
                    .then()
                    .statusCode(412);
        }

        @Test
        void beforeThePlanAnswersWithWhatItWasImportedWith() {
            TestPlan plan = aPlan().imported();
            String milestone = "/milestones/" + plan.mechanism();
            clock.isOn("2023-04-21");
            move(milestone, "2023-05-31");

            for (String day : List.of("2023-01-01", "1066-10-14", "0001-01-01", "-9999-01-01")) {
                read(milestone, day).body("dueDate", equalTo("2023-04-30")).body("state", equalTo("UPCOMING"));
                read("/milestones?state=UPCOMING&plan=" + plan.id(), day).body("items", hasSize(12));
            }
        }
    }

    @Nested
    class Today {

        @Test
        void mayBeNamed() {
            asReporterOf("zj-fgw")
                    .get("/milestones/zj-metaverse-2023-g1-year-end?asOf=2023-04-20")
                    .then()
                    .statusCode(200)
                    .header("ETag", tagOf("/milestones/zj-metaverse-2023-g1-year-end"));
        }
    }

    @Nested
    class ADayToCome {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/plans/zj-metaverse-2023",
                    "/tasks",
                    "/tasks/zj-metaverse-2023-t20",
                    "/indicators",
                    "/indicators/zj-metaverse-2023-t20-i1",
                    "/milestones",
                    "/milestones/zj-metaverse-2023-m1-mechanism"
                })
        void isRefused(String path) {
            asReporterOf("zj-fgw")
                    .get(path + "?asOf=2023-04-21")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("asOf"))
                    .body("errors[0].detail", equalTo("晚于当前业务日期 2023-04-20"));
        }
    }

    private static Map<String, String> answers(RandomWork work, @Nullable String day) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : work.paths()) {
            String asked = day == null ? path : path + (path.contains("?") ? "&" : "?") + "asOf=" + day;
            answers.put(
                    path,
                    asCoordinator().get(asked).then().statusCode(200).extract().asString());
        }
        return answers;
    }

    private static Map<String, String> withoutVersions(Map<String, String> answers) {
        Map<String, String> without = new LinkedHashMap<>();
        answers.forEach((path, answer) -> without.put(path, answer.replaceAll(",\"version\":\\d+", "")));
        return without;
    }

    private static ValidatableResponse read(String path, String day) {
        return asReporterOf("zj-fgw")
                .get(path + (path.contains("?") ? "&" : "?") + "asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse tasks(TestPlan plan, String status, String day) {
        return read("/tasks?kind=ALL&plan=" + plan.id() + "&status=" + status, day);
    }

    private static void move(String milestone, String to) {
        asCoordinator()
                .header("If-Match", tagOf(milestone))
                .body("{\"dueDate\":\"%s\",\"reason\":\"联席会议商定\"}".formatted(to))
                .post(milestone + "/due-date-changes")
                .then()
                .statusCode(201);
    }

    private static void changeTarget(String indicator, String to) {
        asCoordinator()
                .header("If-Match", tagOf(indicator))
                .body("{\"target\":%s,\"reason\":\"联席会议商定\"}".formatted(to))
                .post(indicator + "/target-changes")
                .then()
                .statusCode(201);
    }

    private static void tellProgress(String task, int sequence, int percent) {
        asReportingService()
                .body(
                        "{\"sequence\":%d,\"percentComplete\":%d,\"status\":\"IN_PROGRESS\",\"progressAsOf\":\"2023-05-08\"}"
                                .formatted(sequence, percent))
                .put("/tasks/" + task + "/progress")
                .then()
                .statusCode(200);
    }

    private static void tellAchieved(String milestone, int sequence, String day) {
        asReportingService()
                .body("{\"sequence\":%d,\"achievedOn\":\"%s\"}".formatted(sequence, day))
                .put(milestone + "/achievement")
                .then()
                .statusCode(200);
    }
}
