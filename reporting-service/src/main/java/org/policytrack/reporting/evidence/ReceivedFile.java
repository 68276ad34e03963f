package org.policytrack.reporting.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.digest.Sha256;

/**
 * A file that came in, on this machine's disk until it is closed.
 *
 * @param givenName as the uploader called it
 */
record ReceivedFile(Path path, Content content, @Nullable String givenName) implements AutoCloseable {

    private static final String PREFIX = "policytrack-upload-";
    private static final int BUFFER = 64 * 1024;

    /**
     * Writes down and hashes what comes in; nothing is left behind when it breaks off.
     *
     * @throws IOException when the sender breaks off
     * @throws UncheckedIOException when it cannot be written down
     * @throws EvidenceTooLarge when it is larger than the limit
     */
    static ReceivedFile from(InputStream incoming, @Nullable String givenName, Path folder, long limit)
            throws IOException {
        Path path = emptyFileIn(folder);
        boolean isWhole = false;
        try {
            Content content = receive(incoming, path, limit);
            isWhole = true;
            return new ReceivedFile(path, content, givenName);
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Content receive(InputStream incoming, Path path, long limit) throws IOException {
        MessageDigest hash = Sha256.begun();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream file = Files.newOutputStream(path)) {
            for (int count = incoming.read(buffer); count >= 0; count = incoming.read(buffer)) {
                size += count;
                if (size > limit) {
                    throw new EvidenceTooLarge(limit);
                }
                hash.update(buffer, 0, count);
                write(file, buffer, count);
            }
        }
        return new Content(Sha256.digits(hash), size);
    }

    private static void write(OutputStream file, byte[] buffer, int count) {
        try {
            file.write(buffer, 0, count);
        } catch (IOException diskFull) {
            throw new UncheckedIOException(diskFull);
        }
    }

    private static Path emptyFileIn(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, PREFIX, "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What a process that was killed left behind. */
    static void removeLeftOvers(Path folder, Instant before) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
