package org.policytrack.demonstration.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayTheYearTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whoCallsItWronglyIsToldHow() {
        assertThat(run("--seed", "1")).isEqualTo(2);
        assertThat(run("--seed")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("usage: ", "--departments", "--until");
    }

    @Test
    void withoutAccountsItStopsAndSaysSo(@TempDir Path folder) {
        int code = run(
                "--departments", "http://127.0.0.1:1",
                "--tasks", "http://127.0.0.1:1",
                "--reporting", "http://127.0.0.1:1",
                "--accounts", folder.resolve("demo-accounts.json").toString(),
                "--played", folder.resolve("played.jsonl").toString(),
                "--until", "2023-09-20",
                "--seed", "1");

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("start it again to go on", "demo-accounts.json");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... arguments) {
        return PlayTheYear.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
