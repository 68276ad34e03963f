package org.policytrack.system;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever was answered with 2xx is there afterwards, once, whichever process was killed meanwhile. */
@Tag("database")
@Tag("always")
class KilledServiceTest {

    private static final String TASK = "zj-metaverse-2023-t20";

    private final Installation installation = new Installation("2023-04-20");

    @BeforeEach
    void start() {
        installation.started();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void whatWasAcceptedWhileTaskServiceWasDownArrivesOnceItIsBack() {
        Filed filed = Filed.by(file(40));
        int before = installation
                .as("viewer", installation.tasks())
                .get("/tasks/" + TASK)
                .path("version");
        installation.tasks().kill();

        accept(filed);
        installation
                .as("viewer", installation.reporting())
                .get("/standings/" + TASK)
                .then()
                .statusCode(200)
                .body("verifiedPercent", equalTo(40));
        installation.startTasks();
        installation.tasks().awaitReady();

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> installation
                        .as("viewer", installation.tasks())
                        .get("/tasks/" + TASK)
                        .then()
                        .body("percentComplete", equalTo(40))
                        .body("version", equalTo(before + 1)));
    }

    @Test
    void noReportAnsweredWithCreatedIsLostOrDoubledWhenItsServiceIsKilled() throws InterruptedException {
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        List<String> keysWithoutAnswer = new CopyOnWriteArrayList<>();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                writers.execute(() -> fileWhile(goesOn, acknowledged, keysWithoutAnswer));
            }
            try {
                killThreeTimesAmidst(acknowledged);
            } finally {
                goesOn.set(false);
            }
        }
        for (String key : keysWithoutAnswer) {
            acknowledged.add(Filed.by(fileWith(key)).id());
        }

        List<String> stored = idsOfAllReports("reviewer");

        assertThat(acknowledged).hasSizeGreaterThan(75).doesNotHaveDuplicates();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void totalsAfterEachCrashAreThoseOfTheTasks() {
        for (int percent = 30; percent <= 90; percent += 30) {
            Filed filed = Filed.by(file(percent));
            accept(filed);
            installation.reporting().kill();
            installation.startReporting();
            installation.reporting().awaitReady();

            JsonNode overview = read("/overview?plan=zj-metaverse-2023");
            List<JsonNode> tasks = read("/standings?plan=zj-metaverse-2023&limit=200")
                    .path("items")
                    .valueStream()
                    .filter(task -> task.path("kind").asText().equals("TASK"))
                    .toList();

            assertThat(tasks)
                    .filteredOn(task -> task.path("task").asText().equals(TASK))
                    .extracting(task -> task.path("verifiedPercent").asInt())
                    .containsExactly(percent);
            assertThat(overview.at("/tasks/total").asInt()).isEqualTo(tasks.size());
            assertThat(counted(overview.at("/tasks/byLight"))).isEqualTo(counted(tasks, "light"));
            assertThat(counted(overview.at("/tasks/byStatus"))).isEqualTo(counted(tasks, "status"));
        }
    }

    @Test
    void noticesWrittenWhileDepartmentServiceWasDownArriveOnce() {
        Filed filed = Filed.by(file(30));
        idsOfAllReports("reviewer");
        installation.departments().kill();

        installation
                .as("reviewer", installation.reporting())
                .header("If-Match", filed.tag())
                .body("{\"reason\":\"请补充佐证材料\"}")
                .post("/progress-reports/" + filed.id() + "/return")
                .then()
                .statusCode(200);

        installation.startDepartments();
        installation.departments().awaitReady();

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> installation
                        .as("reporter-zj-scjg", installation.departments())
                        .get("/notices")
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it.about == '" + filed.id() + "' }", hasSize(1)));
    }

    private void accept(Filed filed) {
        installation
                .as("reviewer", installation.reporting())
                .header("If-Match", filed.tag())
                .post("/progress-reports/" + filed.id() + "/acceptance")
                .then()
                .statusCode(200);
    }

    private JsonNode read(String path) {
        return installation
                .as("viewer", installation.reporting())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    /** What is there at all, by a name that does not depend on how JSON writes it: notStarted is NOT_STARTED. */
    private static Map<String, Integer> counted(JsonNode counts) {
        return counts.propertyStream()
                .filter(count -> count.getValue().asInt() > 0)
                .collect(toMap(
                        count -> count.getKey().toUpperCase(ROOT),
                        count -> count.getValue().asInt()));
    }

    private static Map<String, Integer> counted(List<JsonNode> tasks, String property) {
        return tasks.stream()
                .collect(toMap(task -> task.path(property).asText().replace("_", ""), task -> 1, Integer::sum));
    }

    private void killThreeTimesAmidst(List<String> acknowledged) {
        for (int kills = 0; kills < 3; kills++) {
            int sofar = acknowledged.size();
            await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() >= sofar + 25);
            installation.reporting().kill();
            installation.startReporting();
            installation.reporting().awaitReady();
        }
    }

    private void fileWhile(AtomicBoolean goesOn, List<String> acknowledged, List<String> keysWithoutAnswer) {
        while (goesOn.get()) {
            String key = UUID.randomUUID().toString();
            Optional<Response> answer = tryToFile(key);
            if (answer.isPresent() && answer.get().statusCode() == 201) {
                acknowledged.add(Filed.by(answer.get()).id());
            } else {
                keysWithoutAnswer.add(key);
                pause();
            }
        }
    }

    private Optional<Response> tryToFile(String key) {
        try {
            return Optional.of(fileWith(key));
        } catch (Exception connectionLost) {
            return Optional.empty();
        }
    }

    /** Between attempts on a service that is down. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Response file(int percent) {
        return installation
                .as("reporter-zj-scjg", installation.reporting())
                .body(OneMonthTest.report("zj-scjg", TASK, percent))
                .post("/progress-reports");
    }

    private Response fileWith(String key) {
        return installation
                .as("reporter-zj-scjg", installation.reporting())
                .header("Idempotency-Key", key)
                .body(OneMonthTest.report("zj-scjg", TASK, 30))
                .post("/progress-reports");
    }

    private List<String> idsOfAllReports(String reader) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Response page =
                    installation.as(reader, installation.reporting()).get("/progress-reports?limit=200" + cursor);
            ids.addAll(page.path("items.id"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        return ids;
    }
}
