package org.policytrack.reporting.evidence.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends EvidenceStoreRules {

    @TempDir
    private Path parent;

    private Path folder;
    private FolderStore store;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = parent.resolve("evidence");
        store = new FolderStore(folder);
    }

    @Override
    EvidenceStore store() {
        return store;
    }

    @Override
    void stranger(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "stranger");
    }

    @Test
    void aFileLiesWhereItsHashSays() throws IOException {
        String sha256 = kept("content".getBytes(UTF_8));

        assertThat(folder.resolve(sha256.substring(0, 2))
                        .resolve(sha256.substring(2, 4))
                        .resolve(sha256))
                .hasContent("content");
    }

    @Test
    void onlyTheOwnerMayLookIntoIt() throws IOException {
        String sha256 = kept(unique());

        Path file = folder.resolve(StoredFile.nameOf(sha256));
        for (Path inside = file; inside != null && !inside.equals(parent); inside = inside.getParent()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)))
                    .isEqualTo(inside.equals(file) ? "rw-------" : "rwx------");
        }
    }

    @Test
    void whatCannotBeReadLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> store.keep(sha256(unique()), parent.resolve("no-such-file")))
                .isInstanceOf(NoSuchFileException.class);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatAKilledProcessLeftUnfinishedIsNoFileAndIsRemovedLater() throws IOException {
        kept(unique());
        Path old = Files.writeString(folder.resolve("unfinished/old"), "half");
        Path fresh = Files.writeString(folder.resolve("unfinished/fresh"), "half");
        Instant moment = Instant.parse("2023-06-20T00:00:00Z");
        Files.setLastModifiedTime(old, FileTime.from(moment.minusSeconds(1)));
        Files.setLastModifiedTime(fresh, FileTime.from(moment));

        store.removeUnfinished(moment);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(store.after("", 10)).hasSize(1);
    }

    @Test
    void namesThatSortBeforeASlashHideNothing() throws IOException {
        for (String name : List.of("ab/1", "ab/2", "ab-c/1", "ab.txt", "ab!", "a")) {
            stranger(name);
        }

        assertThat(store.after("ab/1", 10)).extracting(StoredFile::name).contains("ab/2");
        assertThat(Stream.iterate("", step -> next(step).orElseThrow()).limit(7).skip(1))
                .containsExactlyInAnyOrder("ab/1", "ab/2", "ab-c/1", "ab.txt", "ab!", "a");
    }

    private Optional<String> next(String name) {
        try {
            return store.after(name, 1).stream().map(StoredFile::name).findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
