package org.policytrack.task.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.task.Api.asCoordinator;
import static org.policytrack.task.Api.asReporterOf;
import static org.policytrack.task.Api.asReportingService;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policytrack.task.DepartmentServiceStub;
import org.policytrack.task.TaskServiceTest;

/** Each test imports a plan of its own, so that no flag of another test is in its way. */
@QuarkusTest
class ScanDeadlinesTest extends TaskServiceTest {

    private static final Path FILE = Path.of("src", "main", "resources", "plans", "zj-metaverse-2023.yaml");

    @Inject
    RaiseFlag raise;

    @Inject
    DeadlineFlags flags;

    @Test
    void inAprilTheMechanismIsFlaggedAndItsFiveDepartmentsAreTold() throws IOException {
        String plan = imported("scan-april");
        clock.isOn("2023-04-20");

        scan();

        assertThat(rungsOf(plan)).containsExactly(plan + "-m1-mechanism DUE_IN_14");
        assertThat(departmentsTold(plan + "-m1-mechanism"))
                .containsExactlyInAnyOrder("zj-fgw", "zj-wxb", "zj-jxt", "zj-kjt", "zj-scjg");
    }

    @Test
    void inDecemberTheAwardsAreFlaggedAndEachMemberOfTheGroupIsTold() throws IOException {
        String plan = imported("scan-december");
        clock.isOn("2023-12-20");

        scan();

        assertThat(rungsOf(plan)).contains(plan + "-m3-awards DUE_IN_14", plan + "-m1-mechanism OVERDUE");
        assertThat(departmentsTold(plan + "-m3-awards"))
                .hasSize(20)
                .contains("zj-lishui-fgw", "zj-gdjt")
                .doesNotContain("zj-city-fgw");
        assertThat(departmentsTold(plan + "-g1-year-end")).containsExactly("zj-fgw");
    }

    @Test
    void aSecondScanOfTheSameDayRaisesNothing() throws IOException {
        String plan = imported("scan-twice");

        scan();
        List<String> first = rungsOf(plan);
        scan();

        assertThat(rungsOf(plan)).isEqualTo(first).hasSize(1);
    }

    @Test
    void manyScansAtOnceRaiseEachFlagOnceAndTellEachDepartmentOnce()
            throws IOException, InterruptedException, ExecutionException {
        String plan = imported("scan-race");

        atOnce(8, () -> {
            scan();
            return null;
        });

        assertThat(rungsOf(plan)).containsExactly(plan + "-m1-mechanism DUE_IN_14");
        assertThat(noticesAbout(plan + "-m1-mechanism", 5)).hasSize(5);
    }

    @Test
    void aScanThatBeganBeforeSeesTheFlagRaisedMeanwhile() throws IOException {
        clock.isOn("2023-03-01");
        String milestone = imported("scan-meanwhile") + "-m1-mechanism";
        clock.isOn("2023-04-20");
        LocalDate day = LocalDate.of(2023, 4, 20);

        boolean isRaisedAgain = QuarkusTransaction.requiringNew().call(() -> {
            flags.count();
            QuarkusTransaction.requiringNew().call(() -> raise.raise(milestone, day));
            return raise.raise(milestone, day);
        });

        assertThat(isRaisedAgain).isFalse();
    }

    @Test
    void afterAStandstillOnlyTheLatestRungIsReached() throws IOException {
        String plan = imported("scan-standstill");
        scan();
        clock.isOn("2023-04-27");

        scan();

        assertThat(rungsOf(plan)).containsExactly(plan + "-m1-mechanism DUE_IN_1", plan + "-m1-mechanism DUE_IN_14");
    }

    @Test
    void whatIsAchievedIsNotFlagged() throws IOException {
        clock.isOn("2023-03-01");
        String plan = imported("scan-achieved");
        asReportingService()
                .body("{\"sequence\":1,\"achievedOn\":\"2023-02-28\"}")
                .put("/milestones/" + plan + "-m1-mechanism/achievement")
                .then()
                .statusCode(200);
        clock.isOn("2023-04-20");

        scan();

        assertThat(rungsOf(plan)).isEmpty();
    }

    @Test
    void aMovedDateClimbsTheLadderAnew() throws IOException {
        String plan = imported("scan-moved");
        scan();
        String milestone = "/milestones/" + plan + "-m1-mechanism";
        asCoordinator()
                .header("If-Match", asCoordinator().get(milestone).header("ETag"))
                .body("{\"dueDate\":\"2023-05-19\",\"reason\":\"联席会议商定\"}")
                .post(milestone + "/due-date-changes")
                .then()
                .statusCode(201);

        scan();

        assertThat(rungsOf(plan)).containsExactly(plan + "-m1-mechanism DUE_IN_30", plan + "-m1-mechanism DUE_IN_14");
    }

    @Test
    void flagsAreFoundByDepartmentAndState() throws IOException {
        String plan = imported("scan-filter");
        scan();

        asReporterOf("zj-wxb")
                .get("/deadline-flags?department=zj-wxb&state=DUE_SOON&plan=" + plan)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].daysLeft", equalTo(8));
        asReporterOf("zj-jyt")
                .get("/deadline-flags?department=zj-jyt&plan=" + plan)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void aReporterStartsNoScan() {
        asReporterOf("zj-scjg").post("/deadline-scans").then().statusCode(403);
    }

    private static void scan() {
        asCoordinator().post("/deadline-scans").then().statusCode(201);
    }

    private static List<String> rungsOf(String plan) {
        var answer = asCoordinator()
                .get("/deadline-flags?limit=200&plan=" + plan)
                .then()
                .statusCode(200)
                .extract();
        List<String> milestones = answer.path("items.milestone");
        List<String> rungs = answer.path("items.rung");
        return IntStream.range(0, rungs.size())
                .mapToObj(i -> milestones.get(i) + " " + rungs.get(i))
                .toList();
    }

    private static Set<String> departmentsTold(String milestone) {
        return noticesAbout(milestone, 1).stream()
                .map(notice -> notice.path("department").asText())
                .collect(Collectors.toSet());
    }

    /** The notices once at least so many have arrived and the outbox has come to rest. */
    private static List<JsonNode> noticesAbout(String milestone, int atLeast) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> DepartmentServiceStub.noticesAbout(milestone).size() >= atLeast
                        && DepartmentServiceStub.hasComeToRest());
        return DepartmentServiceStub.noticesAbout(milestone);
    }

    private static void atOnce(int callers, Callable<?> call) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (Future<?> done : threads.invokeAll(IntStream.range(0, callers)
                    .<Callable<Object>>mapToObj(i -> call::call)
                    .toList())) {
                done.get();
            }
        }
    }

    private static String imported(String id) throws IOException {
        String file = Files.readString(FILE).replace("zj-metaverse-2023", id);
        asCoordinator()
                .contentType("application/yaml")
                .body(file.getBytes(UTF_8))
                .post("/plans")
                .then()
                .statusCode(201);
        return id;
    }
}
