package org.policytrack.kit.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.policytrack.kit.digest.Sha256;

/** Files of a folder: copied with their rights, and known by their SHA-256. */
final class DataFiles {

    /** The embedded databases, which are written down table by table; what only tells of one run; which database it was. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            ".*\\.(mv|trace)\\.db|.*\\.tempFile|logs|\\.run-lock|database|database-check\\.log|\\.writable");

    private DataFiles() {}

    /** Where nothing of that name is there yet. What leaves while it is at work is left out: the services may run. */
    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut(from, folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftOut(from, file)) {
                    try {
                        Files.copy(
                                file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException gone) {
                        if (Files.exists(file)) {
                            throw gone; // not it, but where it was to go
                        }
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    /** Whether only what a start has put there before anything was done is in it. */
    static boolean isEmpty(Path folder, String marker) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .allMatch(name -> name.equals(marker) || name.equals(".run-lock"));
        }
    }

    /** SHA-256 of every file by its path. */
    static SortedMap<String, String> digests(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                digests.put(folder.relativize(file).toString().replace('\\', '/'), digest(file));
            }
        }
        return digests;
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = Sha256.begun();
        try (DigestInputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Sha256.digits(digest);
    }

    private static boolean isLeftOut(Path from, Path file) {
        Path relative = from.relativize(file);
        return relative.getNameCount() == 1
                && LEFT_OUT.matcher(relative.toString()).matches();
    }
}
