package org.policytrack.kit.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.kit.audit.AuditConfig;

@Tag("database")
@Tag("always")
class KeepHeadOutsideTest {

    @TempDir
    Path folder;

    private final Chain chain = new Chain();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-03-01T08:30:00.000001Z");

    @Test
    void aHeadIsKeptOnceADay() throws IOException {
        KeepHeadOutside keep = keepIn(file());
        chain.write("first");
        chain.seal();

        keep.keepWhenDue();
        now = now.plus(Duration.ofHours(23));
        keep.keepWhenDue();
        chain.write("second");
        chain.seal();
        now = now.plus(Duration.ofHours(1));
        keep.keepWhenDue();

        assertThat(Files.readAllLines(file())).hasSize(2);
        JsonNode last = new ObjectMapper().readTree(Files.readAllLines(file()).getLast());
        assertThat(last.get("service").asText()).isEqualTo(Chain.SERVICE);
        assertThat(last.get("sequence").asLong()).isEqualTo(2);
        assertThat(last.get("hash").asText()).isEqualTo(chain.head().hash());
        assertThat(last.get("sealedAt").asText()).isEqualTo(chain.head().sealedAt());
        assertThat(last.get("writtenAt").asText()).isEqualTo("2026-03-02T08:30:00.000001Z");
    }

    @Test
    void theNextStartGoesOnInTheSameFile() throws IOException {
        chain.write("first");
        chain.seal();

        keepIn(file()).keepWhenDue();
        keepIn(file()).keepWhenDue();

        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void aChainWithoutAHeadIsWaitedFor() {
        KeepHeadOutside keep = keepIn(file());

        keep.keepWhenDue();
        assertThat(file()).doesNotExist();
        chain.write("first");
        chain.seal();
        keep.keepWhenDue();

        assertThat(file()).exists();
    }

    @Test
    void aFailureIsCountedAndTriedAgain() throws IOException {
        chain.write("first");
        chain.seal();
        KeepHeadOutside keep = keepIn(folder.resolve("share/audit-heads.jsonl"));

        keep.keepWhenDue();
        assertThat(metrics.counter("policytrack.audit.head.write.failures").count())
                .isEqualTo(1);
        Files.createDirectory(folder.resolve("share"));
        keep.keepWhenDue();

        assertThat(metrics.counter("policytrack.audit.head.write.failures").count())
                .isEqualTo(1);
        assertThat(folder.resolve("share/audit-heads.jsonl")).exists();
    }

    private Path file() {
        return folder.resolve("audit-heads.jsonl");
    }

    private KeepHeadOutside keepIn(Path file) {
        return new KeepHeadOutside(
                new Settings(file), chain.database.source(), Chain.SERVICE, () -> now, new ObjectMapper(), metrics);
    }

    private record Settings(Path file) implements AuditConfig {

        @Override
        public boolean guard() {
            return true;
        }

        @Override
        public Optional<Path> headFile() {
            return Optional.of(file);
        }
    }
}
