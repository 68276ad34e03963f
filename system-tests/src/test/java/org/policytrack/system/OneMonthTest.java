package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** April 2023 over the APIs of the three services: each test is one thing that happens, none needs another. */
@Tag("database")
@Tag("always")
@TestMethodOrder(MethodOrderer.Random.class)
class OneMonthTest {

    private static final Installation INSTALLATION = new Installation("2023-04-20");

    @BeforeAll
    static void start() {
        INSTALLATION.started();
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @Test
    void theTwentyTwoTasksAreThere() {
        INSTALLATION
                .as("viewer", INSTALLATION.tasks())
                .get("/tasks")
                .then()
                .statusCode(200)
                .body("items", hasSize(22));
    }

    @Test
    void whatTheLeadFiledAndAnotherAcceptedIsShownByTheTask() {
        String task = "zj-metaverse-2023-t20";
        Filed filed = file("reporter-zj-scjg", "zj-scjg", task, 35);

        decide("reviewer", filed, "acceptance").then().statusCode(200).body("state", equalTo("ACCEPTED"));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> INSTALLATION
                        .as("viewer", INSTALLATION.tasks())
                        .get("/tasks/" + task)
                        .then()
                        .body("percentComplete", equalTo(35))
                        .body("status", equalTo("IN_PROGRESS"))
                        .body("progressAsOf", equalTo("2023-04-20")));
        INSTALLATION
                .as("viewer", INSTALLATION.reporting())
                .get("/standings/" + task)
                .then()
                .statusCode(200)
                .body("verifiedPercent", equalTo(35))
                .body("light", equalTo("GREEN"));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> INSTALLATION
                        .as("reporter-zj-scjg", INSTALLATION.departments())
                        .get("/notices")
                        .then()
                        .statusCode(200)
                        .body("items.about", hasItem(filed.id())));
    }

    @Test
    void whoIsNotResponsibleFilesNothing() {
        INSTALLATION
                .as("reporter-zj-jyt", INSTALLATION.reporting())
                .body(report("zj-jyt", "zj-metaverse-2023-t20", 10))
                .post("/progress-reports")
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyAcceptsTheirOwnReportEvenAsAReviewer() {
        String both = "reporter-reviewer-zj-scjg";
        Filed filed = file(both, "zj-scjg", "zj-metaverse-2023-t22", 10);

        decide(both, filed, "acceptance")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/own-report-not-reviewable"));
        decide("reporter-zj-kjt", filed, "acceptance")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-standing-in"));
    }

    @Test
    void theAprilMechanismIsFlaggedAndItsDepartmentsAreTold() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> INSTALLATION
                        .as("viewer", INSTALLATION.tasks())
                        .get("/deadline-flags?plan=zj-metaverse-2023")
                        .then()
                        .statusCode(200)
                        .body("items.milestone", hasItem("zj-metaverse-2023-m1-mechanism")));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> INSTALLATION
                        .as("reporter-zj-wxb", INSTALLATION.departments())
                        .get("/notices?unread=true")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.findAll { it.kind == 'DEADLINE' }.about",
                                hasItem("zj-metaverse-2023-m1-mechanism")));
    }

    @Test
    void oneKeyFiftyTimesAtOnceIsOneReport() throws Exception {
        String body = report("zj-swt", "zj-metaverse-2023-t11", 12);
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(
                50,
                () -> INSTALLATION
                        .as("reporter-zj-swt", INSTALLATION.reporting())
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/progress-reports"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .contains(201);
        Set<String> bodies = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.asString())
                .collect(Collectors.toSet());
        assertThat(bodies).hasSize(1);
        INSTALLATION
                .as("reporter-zj-swt", INSTALLATION.reporting())
                .get("/progress-reports?task=zj-metaverse-2023-t11&department=zj-swt")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void ofTwoReviewersWithTheSameVersionOneWins() throws Exception {
        Filed filed = file("reporter-zj-wjw", "zj-wjw", "zj-metaverse-2023-t17", 20);

        List<Response> answers = atOnce(2, () -> decide("reviewer", filed, "acceptance"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    private static Filed file(String username, String department, String task, int percent) {
        return Filed.by(INSTALLATION
                .as(username, INSTALLATION.reporting())
                .body(report(department, task, percent))
                .post("/progress-reports"));
    }

    private static Response decide(String username, Filed filed, String decision) {
        return INSTALLATION
                .as(username, INSTALLATION.reporting())
                .header("If-Match", filed.tag())
                .post("/progress-reports/" + filed.id() + "/" + decision);
    }

    static String report(String department, String task, int percent) {
        return """
                {"task":"%s","department":"%s","period":"2023-04","percentComplete":%d,"status":"IN_PROGRESS",
                 "achievements":"完成专利池方案"}""".formatted(task, department, percent);
    }

    static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> calls = threads.invokeAll(
                    IntStream.range(0, callers).mapToObj(i -> call).toList());
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> done : calls) {
                answers.add(done.get());
            }
            return answers;
        }
    }
}
