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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.AuditTable;
import org.policytrack.task.DepartmentServiceStub;
import org.policytrack.task.TaskServiceTest;

/** Each test imports a plan of its own, so that no flag of another test is in its way. */
@QuarkusTest
class ScanDeadlinesTest extends TaskServiceTest {

    private static final Path FILE = Path.of("src", "main", "resources", "plans", "zj-metaverse-2023.yaml");

    @Inject
    RaiseFlags raise;

    @Inject
    DeadlineFlags flags;

    @Inject
    DeadlineScans scans;

    @Inject
    DeadlineWatches watches;

    @Inject
    ScanDeadlines scan;

    @Inject
    SessionFactory sessions;

    @Inject
    DataSource database;

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

        assertThat(rungsOf(plan)).contains(plan + "-m3-awards DUE_IN_14", plan + "-m1-mechanism OVERDUE_34");
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

        int raisedAgain = QuarkusTransaction.requiringNew().call(() -> {
            flags.count();
            raise.raiseNext(day);
            return raise.raiseNext(day).raised();
        });

        assertThat(raisedAgain).isZero();
        assertThat(rungsOf("scan-meanwhile")).containsExactly(milestone + " DUE_IN_14");
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
    void nothingIsRaisedOnADayOffAndTheRungOfThatDayComesTheWorkingDayBefore() throws IOException {
        clock.isOn("2023-03-01");
        String plan = imported("scan-day-off");
        clock.isOn("2023-04-30");

        asCoordinator()
                .post("/deadline-scans")
                .then()
                .statusCode(201)
                .body("workingDay", equalTo(false))
                .body("calendarKnown", equalTo(true))
                .body("milestonesExamined", equalTo(0));
        assertThat(rungsOf(plan)).isEmpty();

        clock.isOn("2023-05-04");
        scan();

        assertThat(rungsOf(plan)).containsExactly(plan + "-m1-mechanism OVERDUE");
    }

    @Test
    void whileLateItIsFlaggedWeekByWeek() throws IOException {
        String plan = imported("scan-late");
        for (String day : List.of("2023-04-20", "2023-05-04", "2023-05-05", "2023-05-08", "2023-05-09", "2023-05-15")) {
            clock.isOn(day);
            scan();
        }

        assertThat(rungsOf(plan).stream().filter(rung -> rung.contains("mechanism")))
                .containsExactly(
                        plan + "-m1-mechanism OVERDUE_3",
                        plan + "-m1-mechanism OVERDUE_2",
                        plan + "-m1-mechanism OVERDUE",
                        plan + "-m1-mechanism DUE_IN_14");
    }

    @Test
    void anotherLadderIsClimbedFromTheNextScanOn() throws IOException {
        clock.isOn("2023-03-01");
        String plan = imported("scan-ladder");
        scan();
        assertThat(rungsOf(plan)).isEmpty();
        asCoordinator()
                .header("If-Match", "*")
                .body("""
                        {"daysBefore":[100],"overdueEveryDays":7,"headFromDaysLeft":1,"officeFromWorkingDaysLate":5,
                         "climbAfterWorkingDays":3,"reportDaysBefore":[],"reviewAfterWorkingDays":3}""")
                .put("/plans/" + plan + "/reminder-ladder")
                .then()
                .statusCode(200);

        scan();

        assertThat(rungsOf(plan)).containsExactly(plan + "-m1-mechanism DUE_IN_100");
    }

    @Test
    void aScanThatWasKilledOnTheWayIsFinishedByTheNext() throws IOException {
        clock.isOn("2023-03-01");
        String plan = imported("scan-killed");
        LocalDate day = LocalDate.of(2023, 12, 15);
        clock.isOn(day.toString());

        recorded()
                .isOutOfReachDuring(
                        () -> asCoordinator().post("/deadline-scans").then().statusCode(500));
        assertThat(rungsOf(plan)).isEmpty();
        IntStream.range(0, 3).forEach(step -> raise.raiseNext(day, 2));
        scan();

        assertThat(rungsOf(plan)).hasSize(12).doesNotHaveDuplicates();
        assertThat(departmentsTold(plan + "-m3-awards")).hasSize(20);
        assertThat(noticesAbout(plan + "-m3-awards", 20)).hasSize(20);
    }

    @Test
    void whileAnotherInstanceScansThisOneDoesNot() throws IOException {
        clock.isOn("2023-03-01");
        String plan = imported("scan-locked");
        clock.isOn("2023-04-20");

        scan.onSchedule();
        assertThat(rungsOf(plan)).isEmpty();

        theScheduleGoesOn();
        await().until(() -> {
            scan.onSchedule();
            return !rungsOf(plan).isEmpty();
        });
    }

    @Test
    void withNothingToDoItCostsOneQuery() throws IOException {
        imported("scan-idle");
        scan();
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);

        long least = LongStream.generate(() -> {
                    long before = statistics.getPrepareStatementCount();
                    scan.walk();
                    return statistics.getPrepareStatementCount() - before;
                })
                .limit(5)
                .min()
                .orElseThrow();
        statistics.setStatisticsEnabled(false);

        assertThat(least).isEqualTo(1);
    }

    @Test
    void aYearWithoutACalendarGoesByItsWeekendsAndTheAnswerSaysSo() {
        clock.isOn("2031-10-01");

        asCoordinator()
                .post("/deadline-scans?dryRun=true")
                .then()
                .statusCode(200)
                .body("workingDay", equalTo(true))
                .body("calendarKnown", equalTo(false));
    }

    @Test
    void aDryRunSaysWhatTheScanSendsAndChangesNothing() throws IOException {
        clock.isOn("2023-03-01");
        String plan = imported("scan-dry");
        scan();
        clock.isOn("2023-04-28");

        var preview = asCoordinator()
                .post("/deadline-scans?dryRun=true")
                .then()
                .statusCode(200)
                .extract();
        assertThat(rungsOf(plan)).isEmpty();
        assertThat(preview.<Integer>path("flags")).isPositive();
        assertThat(preview.<Integer>path("notices")).isGreaterThanOrEqualTo(5);
        List<Map<String, Object>> items = preview.path("items");
        assertThat(items.stream().filter(item -> plan.equals(item.get("plan"))).toList())
                .hasSize(5)
                .allSatisfy(item -> {
                    assertThat(item).containsEntry("rung", "DUE_TODAY");
                    assertThat(item).containsEntry("roles", List.of("reporter", "head"));
                })
                .extracting(item -> item.get("department"))
                .containsExactly("zj-fgw", "zj-wxb", "zj-jxt", "zj-kjt", "zj-scjg");

        scan();

        assertThat(rungsOf(plan)).containsExactly(plan + "-m1-mechanism DUE_TODAY");
        asCoordinator()
                .post("/deadline-scans?dryRun=true")
                .then()
                .body("flags", equalTo(0))
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryRun=", "dryRun=yes", "dryrun=true"})
    void whoMeansADryRunAndMisspellsItScansNothing(String query) throws IOException {
        clock.isOn("2023-03-01");
        String plan = imported("scan-misspelt-" + query.hashCode());
        clock.isOn("2023-04-20");
        long scansBefore = scans.count();

        asCoordinator().post("/deadline-scans?" + query).then().statusCode(400);

        assertThat(rungsOf(plan)).isEmpty();
        assertThat(scans.count()).isEqualTo(scansBefore);
    }

    /** A flag of a rung that this version does not know, as a later one may have left it. */
    @Test
    void aMilestoneThatCannotBeReadKeepsNoOtherBackAndIsLookedAtAgainTheNextDay() throws IOException {
        clock.isOn("2023-03-01");
        String broken = imported("scan-broken") + "-m1-mechanism";
        String whole = imported("scan-whole");
        clock.isOn("2023-04-14");
        scan();
        clock.isOn("2023-04-21");

        rungIs("LAST_CALL", broken);
        try {
            asCoordinator()
                    .post("/deadline-scans?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("milestonesPassedOver", equalTo(1));
            int scan = asCoordinator()
                    .post("/deadline-scans")
                    .then()
                    .statusCode(201)
                    .body("milestonesPassedOver", equalTo(1))
                    .extract()
                    .path("id");
            asCoordinator().get("/deadline-scans/" + scan).then().body("milestonesPassedOver", equalTo(1));
            asCoordinator().post("/deadline-scans").then().body("milestonesPassedOver", equalTo(0));
        } finally {
            rungIs("DUE_IN_14", broken);
        }

        assertThat(rungsOf(whole)).containsExactly(whole + "-m1-mechanism DUE_IN_7", whole + "-m1-mechanism DUE_IN_14");
        assertThat(rungsOf("scan-broken")).containsExactly(broken + " DUE_IN_14");
        assertThat(recorded().about("Milestone", broken))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("passMilestoneOver"));
        clock.isOn("2023-04-24");
        scan();
        assertThat(rungsOf("scan-broken")).containsExactly(broken + " DUE_IN_7", broken + " DUE_IN_14");
    }

    @Test
    void howeverFarItsNextRungAMilestoneIsLookedAtWithinAWeek() throws IOException {
        clock.isOn("2023-03-01");
        String plan = imported("scan-weekly");

        scan();

        List<DeadlineWatch> watched =
                QuarkusTransaction.requiringNew().call(() -> watches.list("milestoneId like ?1", plan + "%"));
        assertThat(watched)
                .hasSize(12)
                .noneMatch(watch -> watch.isDueBy(LocalDate.of(2023, 3, 1)))
                .allMatch(watch -> watch.isDueBy(LocalDate.of(2023, 3, 8)));
    }

    @Test
    void aDryRunIsForWhoeverMayScan() {
        asReporterOf("zj-scjg").post("/deadline-scans?dryRun=true").then().statusCode(403);
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

    private void rungIs(String rung, String milestone) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE deadline_flag SET rung = ? WHERE milestone_id = ?")) {
            statement.setString(1, rung);
            statement.setString(2, milestone);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private AuditTable recorded() {
        return new AuditTable(database);
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
