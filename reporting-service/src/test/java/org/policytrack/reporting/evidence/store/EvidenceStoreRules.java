package org.policytrack.reporting.evidence.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every store. */
abstract class EvidenceStoreRules {

    @TempDir
    private Path temporary;

    /** Empty at the beginning of each test. */
    abstract EvidenceStore store();

    /** Puts something there that no upload wrote. */
    abstract void stranger(String name) throws IOException;

    @Test
    void whatIsKeptIsReadBackByteForByte() throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);

        String sha256 = kept(content);

        assertThat(read(sha256)).isEqualTo(content);
        assertThat(store().size(sha256)).hasValue(content.length);
    }

    @Test
    void theSameContentIsKeptTwiceWithoutHarm() throws IOException {
        String once = kept("the same".getBytes(UTF_8));

        String again = kept("the same".getBytes(UTF_8));

        assertThat(again).isEqualTo(once);
        assertThat(read(once)).asString(UTF_8).isEqualTo("the same");
    }

    @Test
    void whatIsNotThereHasNoSizeAndCannotBeRead() throws IOException {
        String nothing = sha256("nothing".getBytes(UTF_8));

        assertThat(store().size(nothing)).isEmpty();
        assertThatThrownBy(() -> store().read(nothing)).isInstanceOf(NoSuchFileException.class);
        store().remove(nothing);
    }

    @Test
    void whatIsRemovedIsGone() throws IOException {
        String sha256 = kept(unique());

        store().remove(sha256);

        assertThat(store().size(sha256)).isEmpty();
        assertThat(store().after("", 10)).isEmpty();
    }

    @Test
    void allFilesAreListedInStepsEachOnce() throws IOException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(StoredFile.nameOf(kept(unique())));
        }

        List<String> listed = new ArrayList<>();
        List<StoredFile> step = store().after("", 4);
        while (!step.isEmpty()) {
            step.forEach(file -> listed.add(file.name()));
            step = store().after(step.getLast().name(), 4);
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void strangersAreListedTooAndAreKnownAsSuch() throws IOException {
        String sha256 = kept(unique());
        stranger("notes.txt");
        stranger("ab/notes.txt");
        stranger("ab/cd/" + sha256);

        List<StoredFile> files = store().after("", 10);

        assertThat(files)
                .filteredOn(file -> file.sha256().isEmpty())
                .extracting(StoredFile::name)
                .containsExactlyInAnyOrder("notes.txt", "ab/notes.txt", "ab/cd/" + sha256);
        assertThat(files)
                .filteredOn(file -> file.sha256().isPresent())
                .extracting(file -> file.sha256().orElseThrow())
                .containsExactly(sha256);
    }

    Path file(byte[] content) throws IOException {
        return Files.write(temporary.resolve("content"), content);
    }

    String kept(byte[] content) throws IOException {
        String sha256 = sha256(content);
        store().keep(sha256, file(content));
        return sha256;
    }

    private byte[] read(String sha256) throws IOException {
        try (InputStream content = store().read(sha256)) {
            return content.readAllBytes();
        }
    }

    static byte[] unique() {
        return UUID.randomUUID().toString().getBytes(UTF_8);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
