package org.policytrack.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An embedded database that can write no more: nothing is acknowledged that is not kept, and all goes on when there is room. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final String TASK = "zj-metaverse-2023-t20";
    private static final int MOST_THAT_FIT = 150;

    private final Installation installation = new Installation("2023-04-20");
    private final Map<String, String> idByKey = new LinkedHashMap<>();
    private final List<String> refusedKeys = new ArrayList<>();

    @BeforeEach
    void start() {
        assumeFalse(Installation.IS_MYSQL, "only the embedded database writes into files of its own service");
        installation.started();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAndWhatWasNotCanBeSentAgain() throws IOException, InterruptedException {
        file();
        installation.reporting().limitFiles(String.valueOf(sizeOfDatabase()));
        while (refusedKeys.size() < 5) {
            file();
        }
        installation.reporting().limitFiles("unlimited");

        List<String> waiting = List.copyOf(refusedKeys);
        for (String key : waiting) {
            await().atMost(60, SECONDS).until(() -> sent(key).statusCode() == 201);
        }

        assertThat(stored()).hasSize(idByKey.size() + waiting.size()).containsAll(idByKey.values());
    }

    private void file() {
        assertThat(idByKey).hasSizeLessThan(MOST_THAT_FIT);
        String key = UUID.randomUUID().toString();
        Response answer = sent(key);
        if (answer.statusCode() == 201) {
            idByKey.put(key, Filed.by(answer).id());
        } else {
            answer.then().statusCode(503);
            assertThat(answer.header("Retry-After")).isNotNull();
            refusedKeys.add(key);
        }
    }

    private Response sent(String key) {
        return installation
                .as("reporter-zj-scjg", installation.reporting())
                .header("Idempotency-Key", key)
                .body(OneMonthTest.report("zj-scjg", TASK, 30))
                .post("/progress-reports");
    }

    private List<String> stored() {
        return installation
                .as("reviewer", installation.reporting())
                .get("/progress-reports?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private long sizeOfDatabase() throws IOException {
        return Files.size(installation.folder().resolve("reporting-service.mv.db"));
    }
}
