package org.policytrack.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.policytrack.task.Api.asReportingService;
import static org.policytrack.task.TestPlan.aPlan;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policytrack.kit.testing.RawHttp;
import org.policytrack.kit.testing.Token;

/** A task read again is answered with the bytes that were sent before, and never with what is not so any more. */
@QuarkusTest
class ReadyAnswersTest extends TaskServiceTest {

    private static final String VIEWER = Token.of("viewer", "zj-scjg", "viewer");
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    @Inject
    MeterRegistry metrics;

    @Inject
    AgroalDataSource database;

    private TestPlan plan;
    private String task;

    @BeforeEach
    void aTaskNobodyHasRead() {
        plan = aPlan().narrowed().imported();
        task = "/tasks/" + plan.id() + "-t20";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?asOf=2023-04-20"})
    void whatIsKeptIsSentWithTheSameHeaders(String query) {
        Response made = viewer().get(task + query);
        double keptBefore = kept();

        for (int i = 0; i < 3; i++) {
            Response again = viewer().get(task + query);

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.asByteArray()).isEqualTo(made.asByteArray());
            assertThat(headers(again)).containsExactlyInAnyOrderElementsOf(headers(made));
        }
        assertThat(kept() - keptBefore).isEqualTo(3);
    }

    @Test
    void aPageSaysWhereTheNextOneIs() {
        String list = "/tasks?limit=5&plan=" + plan.id();
        Response made = viewer().get(list);
        viewer().get(list);

        assertThat(headers(viewer().get(list))).containsExactlyInAnyOrderElementsOf(headers(made));
    }

    @Test
    void whoHasItAlreadyIsToldThatNothingChanged() {
        String tag = viewer().get(task).header("ETag");
        viewer().get(task);
        double keptBefore = kept();

        for (String known : List.of(tag, "W/" + tag, "\"another\", " + tag, "*")) {
            Response unchanged = viewer().header("If-None-Match", known).get(task);

            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.header("ETag")).isEqualTo(tag);
            assertThat(unchanged.asByteArray()).isEmpty();
        }
        assertThat(kept() - keptBefore).isEqualTo(4);
        viewer().header("If-None-Match", "\"another\"").get(task).then().statusCode(200);
    }

    @Test
    void whoAskedForTheTagAloneLeavesTheWholeAnswerToOthers() {
        String tag = viewer().get(task).header("ETag");
        progressed(20);
        progressed(20);
        String newTag = viewer().header("If-None-Match", tag).get(task).header("ETag");

        viewer().header("If-None-Match", newTag).get(task).then().statusCode(304);
        viewer().get(task).then().statusCode(200).body("percentComplete", equalTo(20));
    }

    @Test
    void aWriteToSomethingThatHasMovedOnIsRefusedOnReadingToo() {
        viewer().get(task);
        viewer().get(task);

        viewer().header("If-Match", "\"v99\"").get(task).then().statusCode(412);
    }

    @Test
    void afterAChangeTheNewStateIsTold() {
        for (int percent = 1; percent <= 20; percent++) {
            viewer().get(task);
            viewer().get(task);
            progressed(percent);

            viewer().get(task).then().body("percentComplete", equalTo(percent));
        }
    }

    /** Whoever asks after a write was acknowledged sees that write, while others write and read. */
    @Test
    void nobodyIsToldWhatWasTrueBeforeTheyAsked() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        List<Future<Void>> readers = new ArrayList<>();
        double keptBefore = kept();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 6; reader++) {
                readers.add(threads.submit(() -> {
                    while (acknowledged.get() < 40) {
                        int before = acknowledged.get();
                        Integer told = viewer().get(task).path("percentComplete");

                        assertThat(told == null ? 0 : told).isGreaterThanOrEqualTo(before);
                    }
                    return null;
                }));
            }
            for (int percent = 1; percent <= 40; percent++) {
                progressed(percent);
                acknowledged.set(percent);
            }
            for (Future<Void> reader : readers) {
                reader.get();
            }
        }
        assertThat(kept()).isGreaterThan(keptBefore);
    }

    /** However many they are, they take one of the places of those who are worked for. */
    @Test
    void whoeverAsksForTheSameAfterAChangeWaitsForTheOneWhoHasItMade() throws Exception {
        viewer().get(task);
        progressed(50);
        Deque<Connection> held = allConnections();
        List<CompletableFuture<Response>> asking = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> viewer().get(task), Thread::startVirtualThread))
                .limit(40)
                .toList();
        double madeBefore = made();
        double mostUnderWay = 0;
        try {
            await().until(() -> askers() == 40);
            assertThat(underWay()).isZero();
            held.pop().close(); // the one who makes the answer waits until it is no longer used for looking
            while (!asking.stream().allMatch(CompletableFuture::isDone)) {
                mostUnderWay = Math.max(mostUnderWay, underWay());
                Thread.sleep(1);
            }
        } finally {
            letGo(held);
        }

        assertThat(mostUnderWay).isLessThanOrEqualTo(1);
        assertThat(made() - madeBefore).isEqualTo(1);
        for (CompletableFuture<Response> answer : asking) {
            answer.get().then().statusCode(200).body("percentComplete", equalTo(50));
        }
    }

    @Test
    void whoHangsUpWhileWaitingLeavesNothingBehind() throws Exception {
        viewer().get(task);
        progressed(50);
        Deque<Connection> held = allConnections();
        try (RawHttp connection = RawHttp.to(RestAssured.port)) {
            connection.send("GET /api/v1" + task + " HTTP/1.1\r\nHost: a\r\nAccept: */*\r\nAuthorization: Bearer "
                    + VIEWER + "\r\n\r\n");
            Thread.sleep(300);
        } finally {
            Thread.sleep(300);
            letGo(held);
        }

        await().during(Duration.ofMillis(300)).until(() -> underWay() == 0);
        assertThat(Stream.of(51, 52, 53).mapToLong(this::timeToReadAfterProgressOf))
                .as("milliseconds, where who waits for nobody waits 2,000")
                .anyMatch(time -> time < 1500);
    }

    @Test
    void whoAskedForTheTagAloneLeavesTheWholeAnswerThatIsKeptToOthers() {
        String tag = viewer().get(task).header("ETag");
        viewer().get(task);
        aPlan().imported(); // a change, though none of this task
        viewer().header("If-None-Match", tag)
                .get(task)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        double keptBefore = kept();

        viewer().get(task).then().statusCode(200).header("ETag", tag).body("id", equalTo(task.substring(7)));
        assertThat(kept() - keptBefore).isEqualTo(1);
    }

    @Test
    void anotherDayHasAnotherAnswer() {
        viewer().get("/milestones").then().statusCode(200);
        String milestone = "milestones[0].daysLeft";
        String measure = "/tasks/zj-metaverse-2023-m1";
        int daysLeft = viewer().get(measure).path(milestone);
        viewer().get(measure);

        clock.isOn("2023-04-21");

        viewer().get(measure).then().body(milestone, equalTo(daysLeft - 1));
    }

    @Test
    void whatOneMayReadIsNotKeptForAnother() {
        viewer().get(task).then().statusCode(200);
        viewer().get(task).then().statusCode(200);

        as(Token.of("other", "zj-jyt", "viewer")).get(task).then().statusCode(404);
        as(Token.of("somebody", "zj-scjg")).get(task).then().statusCode(403);
        given().basePath("/api/v1").get(task).then().statusCode(401);
    }

    @Test
    void whatIsRefusedIsNotKept() {
        for (int i = 0; i < 3; i++) {
            viewer().get(task + "?nothing=1").then().statusCode(400);
            viewer().get("/tasks/none").then().statusCode(404);
        }
    }

    private void progressed(int percent) {
        asReportingService()
                .body("""
                        {"sequence":%d,"percentComplete":%d,"status":"IN_PROGRESS","progressAsOf":"2023-04-20"}
                        """.formatted(SEQUENCE.incrementAndGet(), percent))
                .put(task + "/progress")
                .then()
                .statusCode(200);
    }

    private RequestSpecification viewer() {
        return as(VIEWER);
    }

    private static RequestSpecification as(String token) {
        return given().urlEncodingEnabled(false).basePath("/api/v1").auth().oauth2(token);
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream().map(Header::toString).toList();
    }

    private double kept() {
        return metrics.counter("policytrack.ready.answers", "from", "kept").count();
    }

    private double made() {
        return metrics.counter("policytrack.ready.answers", "from", "made").count();
    }

    /** Who wait for an answer. */
    private double askers() {
        return metrics.get("http.server.active.requests").gauge().value();
    }

    private double underWay() {
        return metrics.get("policytrack.limits.under.way").gauge().value();
    }

    private long timeToReadAfterProgressOf(int percent) {
        progressed(percent);
        return viewer().get(task).then().statusCode(200).extract().time();
    }

    /** Nobody gets any further until they are let go. */
    private Deque<Connection> allConnections() throws SQLException {
        Deque<Connection> all = new ArrayDeque<>();
        while (all.size()
                < database.getConfiguration().connectionPoolConfiguration().maxSize()) {
            all.add(database.getConnection());
        }
        return all;
    }

    private static void letGo(Deque<Connection> connections) throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
