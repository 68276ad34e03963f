package org.policytrack.demonstration.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrack.demonstration.play.Played.Done;

class PlayedTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nothingIsPlayed() {
        file = folder.resolve("played.jsonl");
    }

    @Test
    void whatWasDoneIsKnownNextTime() throws IOException {
        assertThat(Played.isNew(file)).isTrue();
        try (Played first = played(7)) {
            first.add("file a", new Done("1", "\"v0\""));
        }

        try (Played second = played(7)) {
            assertThat(Played.isNew(file)).isFalse();
            assertThat(second.find("file a")).hasValue(new Done("1", "\"v0\""));
            assertThat(second.find("file b")).isEmpty();
        }
    }

    @Test
    void aFileWhoseFirstLineIsCutOffIsBegunAnew() throws IOException {
        Files.writeString(file, "{\"seed\"");

        assertThat(Played.isNew(file)).isTrue();
        try (Played begun = played(7)) {
            assertThat(begun.plans()).containsExactly("plan");
        }
        try (Played second = played(7)) {
            assertThat(second.plans()).containsExactly("plan");
        }
    }

    @Test
    void aPlanThatComesLaterIsNotPlayed() throws IOException {
        played(7).close();

        try (Played second = Played.in(file, 7, List.of("plan", "later"))) {
            assertThat(second.plans()).containsExactly("plan");
        }
    }

    @Test
    void aLineThatAKillHasCutOffDoesNotCountAndSpoilsNoOther() throws IOException {
        try (Played first = played(7)) {
            first.add("file a", new Done("1", ""));
        }
        Files.writeString(file, "{\"deed\":\"file b\",\"id\"", StandardOpenOption.APPEND);

        try (Played second = played(7)) {
            second.add("file c", new Done("3", ""));
        }

        try (Played third = played(7)) {
            assertThat(third.find("file a")).isPresent();
            assertThat(third.find("file b")).isEmpty();
            assertThat(third.find("file c")).hasValue(new Done("3", ""));
        }
    }

    @Test
    void aYearIsNotGoneOnWithFromAnotherSeed() throws IOException {
        played(7).close();

        assertThatThrownBy(() -> played(8)).isInstanceOf(IOException.class).hasMessageContaining("seed 7, not 8");
    }

    private Played played(long seed) throws IOException {
        return Played.in(file, seed, List.of("plan"));
    }
}
