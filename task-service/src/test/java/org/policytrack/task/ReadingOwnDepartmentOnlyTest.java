package org.policytrack.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.policytrack.task.Api.as;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;
import static org.policytrack.task.TestPlan.tagOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policytrack.kit.testing.Token;

/** 省市场监管局 leads task 20 and has a part in measure 1; 省教育厅 has no part in either. */
@QuarkusTest
class ReadingOwnDepartmentOnlyTest extends TaskServiceTest {

    private static @Nullable TestPlan narrowedOne;
    private static @Nullable TestPlan openOne;

    private TestPlan narrowed;
    private TestPlan open;

    /** Most tests only read, and read the same two plans. */
    @BeforeEach
    void onePlanIsNarrowedAndOneIsNot() {
        if (narrowedOne == null || openOne == null) {
            narrowedOne = aPlan().narrowed().imported();
            openOne = aPlan().imported();
            asCoordinator().post("/deadline-scans").then().statusCode(201);
        }
        narrowed = narrowedOne;
        open = openOne;
    }

    @Nested
    class WhereAPlanNarrowsReading {

        @ParameterizedTest
        @CsvSource({
            "viewer,                 zj-scjg",
            "reporter,               zj-scjg",
            "head,                   zj-scjg",
            "administrator,          zj-scjg",
            "security-administrator, zj-scjg",
            "auditor,                zj-scjg",
            "reporter,               zj-jxt",
            "coordinator,            zj-jyt",
            "reviewer,               zj-jyt",
            "viewer reviewer,        zj-jyt",
            "coordinator,            ''",
            "reviewer,               ''"
        })
        void whoIsResponsibleReviewsOrCoordinatesSeesATaskAndAllThatBelongsToIt(String roles, String department) {
            assertSeesEverythingOf(narrowed, () -> asOneOf(department, roles));
        }

        @Test
        void aServiceSeesEverything() {
            assertSeesEverythingOf(narrowed, Api::asReportingService);
            asReportingService()
                    .get("/tasks?kind=ALL&plan=" + narrowed.id())
                    .then()
                    .body("items", hasSize(25));
        }

        @ParameterizedTest
        @CsvSource({
            "viewer,                 zj-jyt",
            "reporter,               zj-jyt",
            "head,                   zj-jyt",
            "administrator,          zj-jyt",
            "security-administrator, zj-jyt",
            "auditor,                zj-jyt",
            "viewer,                 ''",
            "reporter,               ''",
            "administrator,          ''",
            "auditor,                ''"
        })
        void forEverybodyElseItDoesNotExist(String roles, String department) {
            Reader reader = () -> asOneOf(department, roles);

            for (String path : List.of(
                    "/tasks/" + narrowed.task(20),
                    "/indicators/" + narrowed.task(20) + "-i1",
                    "/milestones/" + narrowed.mechanism())) {
                reader.asks().get(path).then().statusCode(404);
                reader.asks()
                        .header("If-None-Match", tagOf(path))
                        .get(path)
                        .then()
                        .statusCode(404);
            }
            for (String list : List.of(
                    "/tasks?department=zj-scjg&kind=ALL&plan=" + narrowed.id(),
                    "/indicators?task=" + narrowed.task(20),
                    "/milestones?task=" + narrowed.id() + "-m1",
                    "/deadline-flags?department=zj-scjg&plan=" + narrowed.id())) {
                reader.asks().get(list).then().statusCode(200).body("items", hasSize(0));
            }
        }

        @ParameterizedTest
        @CsvSource({"viewer, zj-jyt", "reporter, ''", "auditor, ''"})
        void thePlanItselfAndTheMilestonesOfItsGoalsAreForEverybody(String roles, String department) {
            Reader reader = () -> asOneOf(department, roles);
            TestPlan plan = aPlan().narrowed().imported();
            clock.isOn("2023-12-20");
            asCoordinator().post("/deadline-scans").then().statusCode(201);

            reader.asks()
                    .get(plan.path())
                    .then()
                    .statusCode(200)
                    .body("settings.readOwnDepartmentOnly", equalTo(true))
                    .body("goals.milestones.flatten()", hasSize(6));
            reader.asks()
                    .get("/milestones/" + plan.id() + "-g1-year-end")
                    .then()
                    .statusCode(200);
            reader.asks()
                    .get("/milestones?plan=" + plan.id())
                    .then()
                    .statusCode(200)
                    .body("items.belongsTo", containsInAnyOrder(goalsOf(plan)));
            reader.asks()
                    .get("/deadline-flags?plan=" + plan.id())
                    .then()
                    .statusCode(200)
                    .body("items.belongsTo", containsInAnyOrder(goalsOf(plan)));
        }

        @Test
        void aMemberOfAResponsibleGroupSeesWhatTheGroupOwesAndNoMore() {
            Reader hangzhou = () -> asReporterOf("zj-hangzhou-fgw");
            String measure = narrowed.id() + "-m2";

            hangzhou.asks()
                    .get("/tasks?kind=ALL&plan=" + narrowed.id())
                    .then()
                    .body("items.id", contains(measure, narrowed.id() + "-m3"));
            hangzhou.asks().get("/tasks/" + measure).then().statusCode(200);
            hangzhou.asks()
                    .get("/milestones/" + measure + "-monitoring-report")
                    .then()
                    .statusCode(200);
            hangzhou.asks().get("/milestones/" + narrowed.mechanism()).then().statusCode(404);
        }

        @Test
        void pagesAreFullAndEndWhereTheOwnTasksEnd() {
            List<String> read = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            String cursor = "";
            do {
                var page = asReporterOf("zj-jyt")
                        .get("/tasks?limit=2&plan=" + narrowed.id() + cursor)
                        .then()
                        .statusCode(200)
                        .extract();
                List<String> ids = page.path("items.id");
                read.addAll(ids);
                sizes.add(ids.size());
                cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
            } while (!cursor.isEmpty());

            assertThat(read).containsExactly(narrowed.task(5), narrowed.task(8), narrowed.task(15));
            assertThat(sizes).containsExactly(2, 1);
        }

        @Test
        void whatIsSeenIsTheSameForEveryReader() {
            for (String path : List.of("/tasks/" + narrowed.task(20), "/milestones/" + narrowed.mechanism())) {
                var whole = asCoordinator().get(path);
                var own = asReporterOf("zj-scjg").get(path);

                assertThat(own.asString()).isEqualTo(whole.asString());
                assertThat(own.header("ETag")).isEqualTo(whole.header("ETag"));
            }
        }
    }

    @Nested
    class WhereItDoesNot {

        @ParameterizedTest
        @CsvSource({
            "viewer,        zj-scjg",
            "viewer,        zj-jyt",
            "reporter,      zj-jyt",
            "head,          zj-jyt",
            "administrator, zj-jyt",
            "auditor,       ''",
            "viewer,        ''",
            "reviewer,      ''"
        })
        void everybodySeesEverything(String roles, String department) {
            assertSeesEverythingOf(open, () -> asOneOf(department, roles));
            asOneOf(department, roles)
                    .get("/tasks?kind=ALL&plan=" + open.id())
                    .then()
                    .body("items", hasSize(25));
        }
    }

    @Nested
    class ChangingTheSetting {

        @Test
        void takesEffectAtOnceAndCanBeTakenBack() {
            TestPlan plan = aPlan().imported();
            String task = "/tasks/" + plan.task(20);

            set(plan, true);
            asReporterOf("zj-jyt").get(task).then().statusCode(404);
            asReporterOf("zj-scjg").get(task).then().statusCode(200);

            set(plan, false);
            asReporterOf("zj-jyt").get(task).then().statusCode(200);
        }

        @Test
        void isForTheCoordinatingOffice() {
            asReporterOf("zj-scjg")
                    .header("If-Match", tagOf(open.path()))
                    .body("{\"readOwnDepartmentOnly\":true}")
                    .patch(open.path() + "/settings")
                    .then()
                    .statusCode(403);
        }

        private static void set(TestPlan plan, boolean isNarrowed) {
            asCoordinator()
                    .header("If-Match", tagOf(plan.path()))
                    .body("{\"readOwnDepartmentOnly\":%s}".formatted(isNarrowed))
                    .patch(plan.path() + "/settings")
                    .then()
                    .statusCode(200)
                    .body("settings.readOwnDepartmentOnly", equalTo(isNarrowed))
                    .body("settings.redBehind", equalTo(30));
        }
    }

    private static void assertSeesEverythingOf(TestPlan plan, Reader reader) {
        reader.asks().get("/tasks/" + plan.task(20)).then().statusCode(200);
        reader.asks()
                .get("/tasks?section=14&plan=" + plan.id())
                .then()
                .statusCode(200)
                .body("items.id", contains(plan.task(20)));
        reader.asks().get("/indicators/" + plan.task(20) + "-i1").then().statusCode(200);
        reader.asks()
                .get("/indicators?task=" + plan.task(20))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        reader.asks().get("/milestones/" + plan.mechanism()).then().statusCode(200);
        reader.asks()
                .get("/milestones?task=" + plan.id() + "-m1")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        reader.asks()
                .get("/deadline-flags?plan=" + plan.id())
                .then()
                .statusCode(200)
                .body("items.milestone", hasItem(plan.mechanism()));
    }

    private static String[] goalsOf(TestPlan plan) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(goal -> plan.id() + "-g" + goal)
                .toArray(String[]::new);
    }

    private static RequestSpecification asOneOf(String department, String roles) {
        String[] names = roles.split(" ");
        return as(
                department.isEmpty()
                        ? Token.ofNoDepartment("of-no-department", names)
                        : Token.of("of-" + department, department, names));
    }

    /** Somebody who sends one request after the other. */
    private interface Reader {

        RequestSpecification asks();
    }
}
