package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.demonstration.play.PlayTheYear;
import org.policytrack.kit.testing.Program;

/** The simulated year, played against the three services: killed in the middle once, then to its end. */
@Tag("database")
@Tag("whole-year")
class DemonstrationYearTest {

    private static final String PLAN = "zj-metaverse-2023";
    private static final String LAST_DAY = "2024-01-19";
    private static final String SUMMER = "2023-09-20";
    private static final Installation INSTALLATION = new Installation(LAST_DAY)
            .with(Map.of(
                    "TRACKER_CLOCK_DEMONSTRATION", "true",
                    "TRACKER_FIGURES_FRESH_FOR", "PT0S",
                    "TRACKER_DEADLINE_SCAN_DELAYED", "1h",
                    "TRACKER_RED_LIGHTS_DELAYED", "1h",
                    "TRACKER_REMINDER_SCAN_DELAYED", "1h",
                    "TRACKER_REPORT_SCHEDULE_DELAYED", "1h"));
    private static final Pattern FIGURE =
            Pattern.compile("(?<![0-9.])(-?[0-9]+(?:\\.[0-9]+)?)[^0-9\\[\\],]{0,12}(?:\\[|\"?,\"?)(F[0-9]+)\\b");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static List<JsonNode> reports = List.of();

    @BeforeAll
    static void play() throws Exception {
        INSTALLATION.started();
        playAndKill();
        assertThat(played(LAST_DAY)).doesNotContain("REFUSED", "refused", "stopped");
        INSTALLATION.awaitTold();
        reports = all("reviewer", INSTALLATION.reporting(), "/progress-reports");
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @Test
    void everyAssignmentIsFiledAbout() {
        Set<String> filed = reports.stream()
                .map(report -> text(report, "task") + " " + text(report, "department"))
                .collect(Collectors.toSet());
        List<String> assigned = new ArrayList<>();
        for (JsonNode task : all("viewer", INSTALLATION.tasks(), "/tasks?plan=" + PLAN)) {
            task.path("responsibilities")
                    .forEach(unit -> assigned.add(text(task, "id") + " " + text(unit, "department")));
        }

        assertThat(assigned).hasSize(103);
        assertThat(filed).containsAll(assigned);
        assertThat(reports).extracting(report -> text(report, "task")).contains(PLAN + "-m2", PLAN + "-g1");
    }

    @Test
    void aKillInTheMiddleMakesNothingTwice() {
        Map<String, Long> accepted = reports.stream()
                .filter(report -> text(report, "state").equals("ACCEPTED"))
                .collect(Collectors.groupingBy(DemonstrationYearTest::assignmentAndPeriod, Collectors.counting()));

        assertThat(accepted.values()).containsOnly(1L);
        assertThat(reports).hasSize((int)
                deedsDone().filter(deed -> deed.startsWith("file ")).count());
    }

    @Test
    void aSecondPlayDoesNothing() throws IOException {
        String said = played(LAST_DAY);

        assertThat(said).contains("nothing new").doesNotContain("filed");
        assertThat(all("reviewer", INSTALLATION.reporting(), "/progress-reports"))
                .hasSameSizeAs(reports);
    }

    @Test
    void noYearIsBegunAmongWhatIsFiledAlready() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = arguments(LAST_DAY).stream()
                .map(argument -> argument.replace("played.jsonl", "begun-anew.jsonl"))
                .toArray(String[]::new);

        int code = PlayTheYear.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("that the demonstration has not filed");
        assertThat(INSTALLATION.folder().resolve("demonstration-begun-anew.jsonl"))
                .doesNotExist();
    }

    @Test
    void nothingIsFiledOrDecidedOnADayToCome() {
        LocalDate last = LocalDate.parse(LAST_DAY);

        assertThat(reports).allSatisfy(report -> {
            assertThat(LocalDate.parse(text(report, "filedOn"))).isBeforeOrEqualTo(last);
            if (report.has("decidedOn")) {
                assertThat(LocalDate.parse(text(report, "decidedOn")))
                        .isBetween(LocalDate.parse(text(report, "filedOn")), last);
            }
        });
        assertThat(reports).extracting(report -> text(report, "filedOn")).anyMatch(day -> day.startsWith("2023-01"));
    }

    @Test
    void reportsAreAcceptedReturnedLeftWaitingAndLate() {
        Map<String, Long> states =
                reports.stream().collect(Collectors.groupingBy(report -> text(report, "state"), Collectors.counting()));

        assertThat(states).containsOnlyKeys("ACCEPTED", "RETURNED", "SUBMITTED");
        assertThat(states.get("ACCEPTED")).isGreaterThan(1000);
        assertThat(states.get("RETURNED")).isGreaterThan(30);
        assertThat(reports).anyMatch(report -> text(report, "filedOn").compareTo(text(report, "period") + "-31") > 0);
    }

    @Test
    void inSummerAndAtTheEndThereAreLightsOfEveryColour() {
        assertThat(lights(SUMMER))
                .containsKeys("RED", "YELLOW", "GREEN", "BLUE")
                .doesNotContainKey("GREY");
        assertThat(lights(LAST_DAY)).containsKeys("RED", "YELLOW", "BLUE");
    }

    @Test
    void aFigureIsReversedAndAnotherFallsWithAReason() {
        List<JsonNode> reversed = all("coordinator", INSTALLATION.reporting(), "/ledger?kind=REVERSED&plan=" + PLAN);
        List<JsonNode> fallen =
                all("coordinator", INSTALLATION.reporting(), "/ledger?kind=VERIFIED&plan=" + PLAN).stream()
                        .filter(entry -> entry.has("reason"))
                        .toList();

        assertThat(reversed).hasSize(1);
        assertThat(text(reversed.getFirst(), "reason")).isNotBlank();
        assertThat(text(reversed.getFirst(), "knownOn")).startsWith("2023-06");
        assertThat(fallen).hasSize(1);
        assertThat(fallen.getFirst().path("evidenceItems").asInt()).isEqualTo(1);
        String report = text(fallen.getFirst(), "report");
        String evidence = INSTALLATION
                .as("reviewer", INSTALLATION.reporting())
                .get("/progress-reports/" + report)
                .then()
                .statusCode(200)
                .extract()
                .path("indicatorValues[0].evidence[0].evidence");
        INSTALLATION
                .as("reviewer", INSTALLATION.reporting())
                .get("/evidence/" + evidence + "/content")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    @Test
    void milestonesAreAchievedInTimeLateAndNotAtAllAndADateIsMoved() {
        await("achievements to have arrived").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Map<String, String> states = new HashMap<>();
            all("viewer", INSTALLATION.tasks(), "/milestones?plan=" + PLAN)
                    .forEach(milestone -> states.put(text(milestone, "id"), text(milestone, "state")));
            assertThat(states)
                    .containsEntry(PLAN + "-m1-mechanism", "ACHIEVED")
                    .containsEntry(PLAN + "-m1-alliance", "ACHIEVED_LATE")
                    .containsValue("OVERDUE");
        });
        assertThat(all("viewer", INSTALLATION.tasks(), "/milestones?plan=" + PLAN).stream()
                        .filter(milestone -> milestone.path("moves").asInt() > 0))
                .singleElement()
                .satisfies(moved -> assertThat(text(moved, "dueDate")).isNotEqualTo(text(moved, "originalDueDate")));
        assertThat(all("viewer", INSTALLATION.tasks(), "/plan-changes?plan=" + PLAN))
                .extracting(change -> text(change, "kind"))
                .containsExactlyInAnyOrder("DUE_DATE", "TARGET");
    }

    /** What is told through the outbox belongs to the day of what it tells of. */
    @Test
    void theOtherServicesKnowItOfTheSameDay() {
        INSTALLATION
                .as("viewer", INSTALLATION.tasks())
                .get("/milestones/" + PLAN + "-m1-mechanism?asOf=2023-05-15")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACHIEVED"));
        List<JsonNode> notices = all("reporter-zj-scjg", INSTALLATION.departments(), "/notices");
        assertThat(notices)
                .extracting(notice -> text(notice, "sentAt").substring(0, 7))
                .contains("2023-02", "2023-06", "2023-11");
        INSTALLATION
                .as("reporter-zj-wxb", INSTALLATION.departments())
                .get("/notices?limit=200")
                .then()
                .body("items.findAll { it.kind == 'DEADLINE' }.about", hasItem(PLAN + "-m1-mechanism"));
    }

    @Test
    void theAuditTellsBothTheDayAndTheRealTimeAndIsIntact() {
        JsonNode first = all("auditor", INSTALLATION.reporting(), "/audit-entries?action=fileProgress").stream()
                .min(Comparator.comparing(entry -> text(entry, "businessAt")))
                .orElseThrow();

        assertThat(text(first, "businessAt")).startsWith("2023-01");
        assertThat(text(first, "occurredAt")).isGreaterThan("2024-02");
        for (ServiceProcess service : INSTALLATION.services()) {
            INSTALLATION
                    .as("auditor", service)
                    .get("/audit-entries/verification")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("INTACT"));
        }
    }

    @Test
    void aDayThatHasNotComeOrIsNoneIsRefused() {
        for (String day : List.of("2024-01-20", "1999-12-31", "yesterday")) {
            INSTALLATION
                    .as("viewer", INSTALLATION.tasks())
                    .header("Tracker-Day", day)
                    .get("/tasks")
                    .then()
                    .statusCode(400);
        }
    }

    /** The circular of June, read back by programs that have nothing of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf"})
    void theCircularOfJuneSaysTheSameFiguresToWhateverProgramReadsIt(String format, @TempDir Path folder) {
        int id = circularOfJune();
        JsonNode content = read(coordinator()
                        .get("/reports/" + id)
                        .then()
                        .extract()
                        .asString())
                .path("content");
        Map<String, BigDecimal> told = new TreeMap<>();
        content.path("figures")
                .forEach(figure -> told.put(
                        text(figure, "ref"), figure.path("value").decimalValue().stripTrailingZeros()));

        byte[] file = coordinator()
                .get("/reports/" + id + "." + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String said = format.equals("pdf")
                ? Program.textByPoppler(file, folder)
                : Program.textByLibreOffice(file, format, folder);

        assertThat(said.replaceAll("\\s", ""))
                .contains("总体目标和指标完成情况", "重点任务进展和亮灯情况", "省市场监管局", "编号：" + PLAN + "/MONTHLY/");
        assertThat(figuresIn(said)).hasSizeGreaterThan(300).isEqualTo(told);
        assertThat(coordinator().get("/reports/" + id + "." + format).asByteArray())
                .isEqualTo(file);
    }

    private static int circularOfJune() {
        String published = "/reports?plan=" + PLAN + "&kind=MONTHLY&state=PUBLISHED";
        List<JsonNode> there = all("coordinator", INSTALLATION.reporting(), published);
        if (!there.isEmpty()) {
            return there.getFirst().path("id").asInt();
        }
        int id = coordinator()
                .contentType(ContentType.JSON)
                .body("{\"plan\":\"%s\",\"kind\":\"MONTHLY\",\"period\":\"2023-06\"}".formatted(PLAN))
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        coordinator()
                .header("If-Match", "*")
                .post("/reports/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private static RequestSpecification coordinator() {
        return INSTALLATION.as("coordinator", INSTALLATION.reporting());
    }

    /** The values by the references behind them: in brackets on a page, in the next field of a sheet. */
    private static Map<String, BigDecimal> figuresIn(String said) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        FIGURE.matcher(said)
                .results()
                .forEach(figure -> figures.put(figure.group(2), new BigDecimal(figure.group(1)).stripTrailingZeros()));
        return figures;
    }

    private static void playAndKill() throws Exception {
        Process player = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-jar",
                                        "../demonstration/target/demonstration.jar"),
                                arguments(LAST_DAY).stream())
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLATION.folder().resolve("player.log").toFile())
                .start();
        await("some hundred deeds")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !player.isAlive() || deedsDone().count() > 300);
        assertThat(player.isAlive()).isTrue();
        player.destroyForcibly();
        assertThat(player.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static String played(String until) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = PlayTheYear.run(
                arguments(until).toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        String words = said.toString(StandardCharsets.UTF_8);
        System.out.print(words);
        assertThat(code).as(words).isZero();
        return words;
    }

    private static List<String> arguments(String until) {
        return List.of(
                "--departments", INSTALLATION.departments().address(),
                "--tasks", INSTALLATION.tasks().address(),
                "--reporting", INSTALLATION.reporting().address(),
                "--accounts",
                        INSTALLATION.folder().resolve("demo-accounts.json").toString(),
                "--played", progress().toString(),
                "--until", until,
                "--seed", "2023");
    }

    private static Path progress() {
        return INSTALLATION.folder().resolve("demonstration-played.jsonl");
    }

    private static Stream<String> deedsDone() {
        try {
            if (Files.notExists(progress())) {
                return Stream.of();
            }
            Set<String> done = new HashSet<>();
            for (String line : Files.readAllLines(progress())) {
                if (line.startsWith("{\"deed\"") && line.endsWith("}")) {
                    done.add(text(JSON.readTree(line), "deed"));
                }
            }
            return done.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Integer> lights(String day) {
        Map<String, Integer> lights = new TreeMap<>();
        all("viewer", INSTALLATION.reporting(), "/standings?plan=" + PLAN + "&asOf=" + day)
                .forEach(standing -> lights.merge(text(standing, "light"), 1, Integer::sum));
        return lights;
    }

    private static String assignmentAndPeriod(JsonNode report) {
        return text(report, "task") + " " + text(report, "department") + " " + text(report, "period");
    }

    private static List<JsonNode> all(String username, ServiceProcess service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String address = path + (path.contains("?") ? "&" : "?") + "limit=200";
        String cursor = "";
        do {
            JsonNode page = read(INSTALLATION
                    .as(username, service)
                    .urlEncodingEnabled(true)
                    .get(address + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.path("items").forEach(items::add);
            cursor = page.has("next") ? "&cursor=" + text(page, "next") : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(JsonNode parent, String field) {
        return parent.path(field).asText();
    }
}
