package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.CutConnections;

/** The way to the database server is cut, or nothing passes on it: no answer is false, nothing is done twice, all comes back. */
@Tag("database")
class LostDatabaseTest {

    private static final String TASK = "zj-metaverse-2023-t20";
    private static final int FILED = 12;

    private static CutConnections way;
    private static Installation installation;

    @BeforeAll
    static void start() {
        assumeTrue(Installation.IS_MYSQL, "the embedded database is never away from its service");
        way = new CutConnections(Integer.getInteger("test.mariadb.port"));
        installation = new Installation("2023-04-20");
        installation
                .with(Map.of("TRACKER_DATABASE", installation.databases().address(way.port()) + "?sslMode=DISABLED"))
                .started();
        await().atMost(Duration.ofSeconds(60)).until(() -> file("warm-up").statusCode() == 201);
    }

    @AfterAll
    static void stop() {
        if (Installation.IS_MYSQL) {
            installation.close();
            way.close();
        }
    }

    @Test
    void aReportUnderAKeyIsFiledOnceWhicheverCommitIsLost() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < FILED; i++) {
            if (i % 2 == 0) {
                way.afterTheServerHas(CutConnections.COMMIT);
            } else {
                way.beforeTheServerHears(CutConnections.COMMIT);
            }
            String key = "cut-" + i;
            Response first = file(key);
            assertThat(first.statusCode()).as(first.asString()).isIn(201, 503);
            Response again = file(key);
            ids.add(again.then().statusCode(201).extract().path("id"));
            if (first.statusCode() == 201) {
                assertThat(first.<String>path("id")).isEqualTo(ids.getLast());
            }
        }

        List<String> stored = installation
                .as("reviewer", installation.reporting())
                .get("/progress-reports?limit=200&task=" + TASK)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(stored).containsAll(ids).doesNotHaveDuplicates();
        assertThat(stored.size())
                .isBetween(FILED + 1, FILED + 2); // the warm-up, and the frozen one where it came through
    }

    @Test
    void onAFrozenServerARequestEndsInTimeAndTheServiceComesBackByItself() {
        way.freeze();
        Instant begun = Instant.now();
        Response answer = file("frozen");
        Duration waited = Duration.between(begun, Instant.now());
        way.thaw();

        answer.then().statusCode(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(waited).isLessThan(Duration.ofSeconds(45));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(installation
                                .as("reviewer", installation.reporting())
                                .get("/progress-reports?limit=1")
                                .statusCode())
                        .isEqualTo(200));
    }

    private static Response file(String key) {
        return installation
                .as("reporter-zj-scjg", installation.reporting())
                .header("Idempotency-Key", key)
                .body(OneMonthTest.report("zj-scjg", TASK, 30))
                .post("/progress-reports");
    }
}
