package org.policytrack.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policytrack.reporting.Api.asCoordinator;
import static org.policytrack.reporting.Api.asReporterOf;
import static org.policytrack.reporting.Api.asReviewer;
import static org.policytrack.reporting.Api.asViewerOf;
import static org.policytrack.reporting.TestReport.aReport;
import static org.policytrack.reporting.TestTask.aTaskOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.digest.Sha256;
import org.policytrack.reporting.OtherServices;
import org.policytrack.reporting.ReportingServiceTest;
import org.policytrack.reporting.TestGoal;
import org.policytrack.reporting.TestReport;
import org.policytrack.reporting.TestTask;

/**
 * Reports are filed, decided on, reversed and waived, dates and thresholds changed at random over a year. Whatever happened,
 * every table of a period report adds up to the overview of the same day, and what was published is letter for letter the
 * same whatever comes after it.
 */
@QuarkusTest
@Tag("always")
class RandomReportsTest extends ReportingServiceTest {

    private static final int DAYS = 12;
    private static final int DEEDS_A_DAY = 7;
    private static final List<String> DEPARTMENTS = List.of("zj-scjg", "zj-jxt", "zj-jyt");

    private final List<TestTask> tasks = new ArrayList<>();
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Map<Integer, String> published = new LinkedHashMap<>();
    private String plan = "";
    private Random random = new Random(0);
    private LocalDate today = LocalDate.of(2023, 1, 5);

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63})
    void everyTableAddsUpToTheOverviewAndWhatIsPublishedNeverChanges(long seed) {
        random = new Random(seed);
        plan = TestGoal.aPlan();
        for (int i = 0; i < 4; i++) {
            TestTask task = aTaskOf(plan)
                    .with("zj-jxt", "省经信厅")
                    .with("zj-jyt", "省教育厅")
                    .withIndicator("50", random.nextBoolean() ? "AT_LEAST" : "EXACTLY")
                    .withMilestone("2023-0" + (2 + 2 * i) + "-28");
            tasks.add((i == 3 ? task.asMeasure() : task).added());
        }
        TestGoal.aGoalOf(plan)
                .fedBy(tasks.get(0), tasks.get(1))
                .withMilestone("2023-12-31")
                .added();
        TestGoal.aGoalOf(plan).added();

        weighTheIndicators();
        for (int day = 0; day < DAYS; day++) {
            today = today.plusDays(1 + random.nextInt(28));
            clock.isOn(today.toString());
            for (int deed = 0; deed < DEEDS_A_DAY; deed++) {
                something();
            }
            changeThePlan();
            ReadReport ofTheMonth = draft("MONTHLY", YearMonth.from(today).toString());
            addsUp(ofTheMonth, true);
            owedIsThatOfTheObligations(ofTheMonth);
            longerPeriodAddsUp(day);
            LocalDate earlier = today.minusDays(random.nextInt(today.getDayOfYear()));
            addsUp(draft("MEETING", earlier.toString()), false);
            publishLastMonth();
        }

        clock.isOn("2025-12-31");
        assertThat(published).isNotEmpty();
        published.forEach((id, letters) -> {
            ReadReport read = ReadReport.of(id);
            assertThat(read.letters()).as("report %s as it was published", id).isEqualTo(letters);
            assertThat(Sha256.of(letters))
                    .isEqualTo(read.report().path("sha256").asText());
            addsUp(read, true);
        });
    }

    /** Of the quarter and of the year by turns. */
    private void longerPeriodAddsUp(int day) {
        if (day % 2 == 0) {
            addsUp(draft("QUARTERLY", today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR)), false);
        } else {
            evaluationAddsUp(draft("ANNUAL", String.valueOf(today.getYear())));
        }
    }

    /** Each indicator speaks of one of the first three dimensions; of the risk nothing does. */
    private void weighTheIndicators() {
        List<String> dimensions = List.of("INNOVATION", "ACTIVITY", "POTENTIAL", "RISK");
        List<String> weighed = dimensions.stream()
                .map(dimension -> "{\"dimension\":\"%s\",\"weight\":%d,\"indicators\":[%s]}"
                        .formatted(
                                dimension,
                                1 + random.nextInt(5),
                                tasks.stream()
                                        .filter(task -> tasks.indexOf(task) % 3 == dimensions.indexOf(dimension))
                                        .map(task -> "{\"indicator\":\"%s\",\"weight\":%d}"
                                                .formatted(task.indicator(), 1 + random.nextInt(5)))
                                        .collect(Collectors.joining(","))))
                .toList();
        realTime.passes(config.borrowed().freshFor());
        asCoordinator()
                .header("If-Match", "\"v0\"")
                .body("{\"dimensions\":[" + String.join(",", weighed) + "]}")
                .put("/evaluations/" + plan + "/weighing")
                .then()
                .statusCode(200);
    }

    /** Each line of the tables, held against what the overview of the day counts. */
    private void addsUp(ReadReport report, boolean isMonthly) {
        String day = report.content().path("asOf").asText();
        JsonPath overview = asViewerOf("zj-fgw")
                .get("/overview?plan=" + plan + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (Map.Entry<String, String> kind :
                Map.of("TASK", "tasks", "MEASURE", "measures").entrySet()) {
            String of = kind.getValue();
            assertThat(report.row("lights", kind.getKey(), 1))
                    .as("lights of %s on %s", of, day)
                    .isEqualTo(texts(
                            overview,
                            of + ".byLight.red",
                            of + ".byLight.yellow",
                            of + ".byLight.grey",
                            of + ".byLight.green",
                            of + ".byLight.blue",
                            of + ".total"));
            assertThat(report.row("statuses", kind.getKey(), 1))
                    .as("statuses of %s on %s", of, day)
                    .isEqualTo(texts(
                            overview,
                            of + ".byStatus.notStarted",
                            of + ".byStatus.inProgress",
                            of + ".byStatus.completed",
                            of + ".total"));
        }
        tasksAddUp(report, overview);
        assertThat(report.sum("lights", 1) + report.sum("lights", 2)).isEqualTo(overview.getInt("needsAttentionTotal"));
        milestonesAddUp(report, overview);
        goalsAreTheSame(report, overview);
        if (isMonthly) {
            movedAddsUp(report, overview);
        }
        owedAddsUp(report);
        forecastsAddUp(report);
    }

    /** As many rows of each light and status as the overview counts. */
    private static void tasksAddUp(ReadReport report, JsonPath overview) {
        List<String> tasks = report.subjects("tasks");
        assertThat(tasks).doesNotHaveDuplicates();
        Map.of("红灯", "red", "黄灯", "yellow", "灰灯", "grey", "绿灯", "green", "蓝灯", "blue")
                .forEach((words, light) -> assertThat(tasks.stream()
                                .filter(task ->
                                        report.row("tasks", task, 3).getFirst().equals(words)))
                        .as(words)
                        .hasSize(overview.getInt("tasks.byLight." + light)
                                + overview.getInt("measures.byLight." + light)));
        assertThat(tasks).hasSize(overview.getInt("tasks.total") + overview.getInt("measures.total"));
    }

    private static void milestonesAddUp(ReadReport report, JsonPath overview) {
        List<String> states = overview.getList("milestones.state");
        assertThat(report.sum("milestoneStates", 1)).isEqualTo(states.size());
        report.subjects("milestoneStates")
                .forEach(state -> assertThat(report.row("milestoneStates", state, 1))
                        .containsExactly(String.valueOf(
                                states.stream().filter(state::equals).count())));
    }

    private static void goalsAreTheSame(ReadReport report, JsonPath overview) {
        List<Map<String, Object>> goals = overview.getList("goals");
        assertThat(report.subjects("goals"))
                .isEqualTo(goals.stream()
                        .map(goal -> String.valueOf(goal.get("goal")))
                        .toList());
        for (Map<String, Object> goal : goals) {
            String id = String.valueOf(goal.get("goal"));
            same(report.value("goals", id, 1), goal.get("target"));
            same(report.value("goals", id, 2), goal.get("verified"));
            same(report.value("goals", id, 3), goal.get("percentOfTarget"));
            same(report.value("goals", id, 4), goal.get("expected"));
            same(report.value("goals", id, 5), goal.get("gap"));
        }
    }

    private static void same(@Nullable BigDecimal said, @Nullable Object overview) {
        if (overview == null) {
            assertThat(said).isNull();
        } else {
            assertThat(Objects.requireNonNull(said)).isEqualByComparingTo(overview.toString());
        }
    }

    private static void movedAddsUp(ReadReport report, JsonPath overview) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        overview.<Map<String, Object>>getList("moved.counts")
                .forEach(count -> counts.put(
                        String.valueOf(count.get("kind")), Integer.valueOf(String.valueOf(count.get("count")))));
        report.subjects("movedCounts")
                .forEach(kind -> assertThat(report.row("movedCounts", kind, 1))
                        .as("moved %s", kind)
                        .containsExactly(String.valueOf(counts.getOrDefault(kind, 0))));
        assertThat(report.subjects("moved"))
                .hasSize(counts.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(report.content().path("since").asText()).isEqualTo(overview.getString("moved.since"));
    }

    /** The last row is the sum of the others, and each row has its states in its first figure. */
    private static void owedAddsUp(ReadReport report) {
        int columns = report.table("owed").path("columns").size();
        for (int column = 1; column < columns; column++) {
            long all =
                    Objects.requireNonNull(report.value("owed", "ALL", column)).longValueExact();
            assertThat(report.sum("owed", column)).as("column %s", column).isEqualTo(2 * all);
        }
        for (String department : report.subjects("owed")) {
            List<Long> row = report.row("owed", department, 1).stream()
                    .map(Long::parseLong)
                    .toList();
            assertThat(row.subList(1, row.size()).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(row.getFirst());
        }
    }

    /** What was owed for the month, as the list of obligations counts it today. */
    private void owedIsThatOfTheObligations(ReadReport report) {
        JsonPath obligations = asViewerOf("zj-fgw")
                .get("/obligations?plan=" + plan + "&period="
                        + report.content().path("period").asText())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.row("owed", "ALL", 2))
                .isEqualTo(texts(
                        obligations,
                        "counts.owed",
                        "counts.overdue",
                        "counts.submitted",
                        "counts.returned",
                        "counts.accepted",
                        "counts.excused"));
    }

    /** Each dimension counts the rows of its indicators, and the scores are those of the evaluation of the day. */
    private void evaluationAddsUp(ReadReport report) {
        addsUp(report, false);
        JsonPath evaluation = asViewerOf("zj-fgw")
                .get("/evaluations/" + plan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> dimensions = evaluation.getList("dimensions");
        assertThat(report.subjects("evaluation")).hasSize(dimensions.size() + 1);
        for (Map<String, Object> dimension : dimensions) {
            String key = String.valueOf(dimension.get("dimension"));
            same(report.value("evaluation", key, 2), dimension.get("score"));
            same(report.value("evaluation", key, 3), dimension.get("measured"));
        }
        same(report.value("evaluation", "TOTAL", 2), evaluation.get("score"));
        assertThat(report.subjects("evaluationIndicators")).hasSize(tasks.size());
        assertThat(report.sum("evaluation", 4)).isEqualTo(tasks.size());
        assertThat(report.sum("evaluation", 3))
                .isEqualTo(tasks.stream()
                        .filter(task -> report.value("evaluationIndicators", task.indicator(), 4) != null)
                        .count());
    }

    private void forecastsAddUp(ReadReport report) {
        assertThat(report.sum("forecasts", 1))
                .isEqualTo(report.subjects("goals").size());
        assertThat(report.sum("forecasts", 2))
                .isEqualTo(report.subjects("indicators").size());
        assertThat(report.sum("forecasts", 3)).isEqualTo(tasks.size());
        long misses = 0;
        for (String outlook : List.of("LATE", "NEVER", "EXCEEDED")) {
            misses += report.row("forecasts", outlook, 1).stream()
                    .mapToLong(Long::parseLong)
                    .sum();
        }
        assertThat(report.subjects("misses")).hasSize((int) misses);
    }

    private static List<String> texts(JsonPath overview, String... paths) {
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            texts.add(overview.getString(path));
        }
        return texts;
    }

    /** Drafts it, reads it and withdraws it. */
    private ReadReport draft(String kind, String period) {
        int id = ReadReport.drafted(plan, kind, period);
        ReadReport read = ReadReport.of(id);
        asCoordinator()
                .header("If-Match", "\"v0\"")
                .body("{\"reason\":\"仅供核对\"}")
                .post("/reports/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        return read;
    }

    private void publishLastMonth() {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        Response draft = asCoordinator()
                .body("{\"plan\":\"%s\",\"kind\":\"MONTHLY\",\"period\":\"%s\"}".formatted(plan, last))
                .post("/reports");
        if (draft.statusCode() == 201) {
            int id = draft.path("id");
            ReadReport.publish(id, 0).statusCode(200);
            JsonNode state = ReadReport.of(id).report().path("state");
            assertThat(state.asText()).isEqualTo("PUBLISHED");
            published.put(id, ReadReport.of(id).letters());
        }
    }

    private void something() {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> file();
            case 4, 5, 6 -> decide("acceptance");
            case 7 -> decide(random.nextBoolean() ? "return" : "withdrawal");
            case 8 -> reverse();
            default -> waive();
        }
    }

    private void file() {
        TestTask task = tasks.get(random.nextInt(tasks.size()));
        String department = DEPARTMENTS.get(random.nextInt(5) > 1 ? 0 : 1 + random.nextInt(2));
        boolean isLead = department.equals("zj-scjg");
        YearMonth month = YearMonth.from(today).minusMonths(random.nextInt(2));
        TestReport report = aReport(task)
                .by(department)
                .with("period", (month.getYear() < 2023 ? YearMonth.of(2023, 1) : month).toString())
                .at(random.nextInt(3) == 0 ? 100 : 1 + random.nextInt(99))
                .with("problems", "问题" + random.nextInt())
                .withValue(task.indicator(), String.valueOf(random.nextInt(80)))
                .because("可能下降");
        if (isLead && random.nextInt(4) == 0) {
            int daysAgo = random.nextInt(Math.min(20, today.getDayOfYear()));
            report.withAchievement(task.milestone(), today.minusDays(daysAgo).toString());
        }
        open.put(report.filed(), department);
    }

    private void decide(String decision) {
        if (open.isEmpty()) {
            return;
        }
        List<String> ids = List.copyOf(open.keySet());
        String id = ids.get(random.nextInt(ids.size()));
        String department = Objects.requireNonNull(open.get(id));
        Response answer = (decision.equals("withdrawal") ? asReporterOf(department) : asReviewer())
                .header("If-Match", "\"v0\"")
                .body(decision.equals("return") ? "{\"reason\":\"改\"}" : "{}")
                .post("/progress-reports/" + id + "/" + decision);
        if (answer.statusCode() == 409) {
            assertThat(answer.path("type").toString()).isEqualTo("/problems/target-not-met");
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        open.remove(id);
    }

    private void reverse() {
        List<Integer> standing = asCoordinator()
                .get("/ledger?limit=200&kind=VERIFIED&plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.reversedBy == null }.id");
        if (!standing.isEmpty()) {
            asCoordinator()
                    .header("If-Match", "\"v0\"")
                    .body("{\"reason\":\"核查不实\"}")
                    .post("/ledger/" + standing.get(random.nextInt(standing.size())) + "/reversal")
                    .then()
                    .statusCode(201);
        }
    }

    private void waive() {
        TestTask task = tasks.get(random.nextInt(tasks.size()));
        int status = asCoordinator()
                .body(
                        random.nextBoolean()
                                ? "{\"indicator\":\"" + task.indicator() + "\",\"reason\":\"口径调整\"}"
                                : "{\"department\":\"zj-jxt\",\"reason\":\"机构调整\"}")
                .post("/tasks/" + task.id() + "/waivers")
                .statusCode();
        assertThat(status).isIn(201, 409);
    }

    /** The coordinating office, in task-service. */
    private void changeThePlan() {
        TestTask task = tasks.get(random.nextInt(tasks.size()));
        switch (random.nextInt(4)) {
            case 0 ->
                task.isMoved(
                        LocalDate.of(2023, 1, 31).plusDays(random.nextInt(330)).toString(), today.toString());
            case 1 -> OtherServices.changesSetting(plan, "redBehind", 11 + random.nextInt(60), today.toString());
            case 2 -> task.isAskedFor(String.valueOf(1 + random.nextInt(100)), today.toString());
            default -> {}
        }
        realTime.passes(config.borrowed().freshFor());
    }
}
