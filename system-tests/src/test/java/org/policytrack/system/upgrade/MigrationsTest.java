package org.policytrack.system.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.digest.Sha256;

/** A migration that has landed somewhere is never changed, renamed or removed; {@code -Dmigrations.add} keeps new ones. */
class MigrationsTest {

    private static final Path KEPT = Path.of("src/test/resources/upgrade/migrations.txt");
    private static final Path PROJECT = Path.of("..");

    @Test
    void whatHasLandedStaysAsItIs() throws IOException {
        Map<String, String> kept = kept();
        Map<String, String> there = there();
        if (System.getProperty("migrations.add") != null) {
            there.forEach(kept::putIfAbsent);
            Files.write(
                    KEPT,
                    kept.entrySet().stream()
                            .map(file -> file.getValue() + "  " + file.getKey())
                            .toList());
        }

        assertThat(there)
                .as("migrations; a new one is kept by -Dmigrations.add, one that has landed is never changed")
                .isEqualTo(kept);
        assertThat(kept).hasSizeGreaterThan(70);
    }

    @Test
    void eachIsNamedAsFlywayReadsIt() throws IOException {
        assertThat(there().keySet()).allMatch(path -> path.matches(".*/V[0-9]+(_[0-9]+)?__[a-z0-9_]+\\.sql"));
    }

    private static SortedMap<String, String> kept() throws IOException {
        SortedMap<String, String> kept = new TreeMap<>();
        if (Files.exists(KEPT)) {
            for (String line : Files.readAllLines(KEPT)) {
                kept.put(line.substring(66), line.substring(0, 64));
            }
        }
        return kept;
    }

    private static SortedMap<String, String> there() throws IOException {
        SortedMap<String, String> there = new TreeMap<>();
        for (String module : List.of("department-service", "reporting-service", "service-kit", "task-service")) {
            Path folder = PROJECT.resolve(module).resolve("src/main/resources/db");
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file).replace("\r\n", "\n");
                    there.put(PROJECT.relativize(file).toString().replace('\\', '/'), Sha256.of(text));
                }
            }
        }
        return there;
    }
}
