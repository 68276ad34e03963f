package org.policytrack.department.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.lang.JoseException;

/** A key as a file of the data folder, readable by its owner only. */
final class KeyFile {

    private KeyFile() {}

    /** Makes a key, as JSON (RFC 7517). */
    interface Maker {
        String make() throws JoseException;
    }

    /** What the file says; it is made when it is not there. A broken one is never replaced. */
    static String read(Path file, Maker maker) throws IOException, JoseException {
        if (!Files.exists(file)) {
            write(file.toAbsolutePath(), maker.make());
        }
        return Files.readString(file);
    }

    /** Written aside and moved into place, so that a process killed meanwhile leaves no half a key. */
    private static void write(Path file, String key) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, key);
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException otherInstanceWasFirst) {
            Files.delete(unfinished);
        }
    }
}
