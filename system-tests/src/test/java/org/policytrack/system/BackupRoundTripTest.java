package org.policytrack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code ./backup} and {@code ./restore} on a real installation: what is had back is what there was. */
@Tag("database")
class BackupRoundTripTest {

    private static final Installation INSTALLATION = new Installation("2023-04-20");

    @TempDir
    Path folder;

    @BeforeAll
    static void somethingIsFiled() {
        INSTALLATION.started();
        for (int i = 0; i < 3; i++) {
            INSTALLATION
                    .as("reporter-zj-scjg", INSTALLATION.reporting())
                    .body(OneMonthTest.report("zj-scjg", "zj-metaverse-2023-t20", 30 + i))
                    .post("/progress-reports")
                    .then()
                    .statusCode(201);
        }
        if (!Installation.IS_MYSQL) {
            INSTALLATION.close(); // killed: an embedded database is written down when its service has ended
        }
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    @Test
    void allRowsAndFilesComeBackIntoEmptyDatabasesAndNowhereElse() throws Exception {
        Path backup = folder.resolve("backup");
        Path data = folder.resolve("data");
        Ended written = run("backup", INSTALLATION.folder(), addressOf(INSTALLATION), backup);
        assertThat(written.code()).as(written.said()).isZero();
        assertThat(written.said()).containsPattern("reporting-service +progress_report +3 ");
        String empty = Installation.IS_MYSQL ? new Databases().address() : "";

        Ended restored = run("restore", data, empty, backup);

        assertThat(restored.code()).as(restored.said()).isZero();
        assertThat(tables(restored)).isEqualTo(tables(written)).hasSizeGreaterThan(20);
        assertThat(data.resolve("demo-accounts.json"))
                .hasSameTextualContentAs(INSTALLATION.folder().resolve("demo-accounts.json"));
        Ended twice = run("restore", data, empty, backup);
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.said()).containsAnyOf("is not empty", "holds other files");
    }

    private static List<String> tables(Ended ended) {
        return ended.said()
                .lines()
                .filter(line -> line.matches("[a-z-]+-service .*[0-9a-f]{16}"))
                .toList();
    }

    private static String addressOf(Installation installation) {
        return Installation.IS_MYSQL ? installation.databases().address() : "";
    }

    private static Ended run(String command, Path data, String database, Path backup)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("bash", "../" + command, "--data", data.toAbsolutePath().toString()));
        Map<String, String> environment = new HashMap<>(Map.of("JAVA_HOME", System.getProperty("java.home")));
        if (!database.isEmpty()) {
            words.addAll(List.of("--database", database));
            environment.put("TRACKER_DATABASE_USERNAME", "root");
        }
        words.add(backup.toString());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /**
     * How a command ended.
     *
     * @param said on either output
     */
    private record Ended(int code, String said) {}
}
