package org.policytrack.reporting.evidence.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells a file's type by its content. What begins like none of the types is none of them; of the two containers that
 * Office uses the table of contents is looked at too.
 */
public final class FileTypes {

    private static final int LONGEST_BEGINNING = 8;
    private static final byte[] PDF = bytes("255044462d");
    private static final byte[] PNG = bytes("89504e470d0a1a0a");
    private static final byte[] JPEG = bytes("ffd8ff");
    private static final byte[] ZIP = bytes("504b0304");
    private static final byte[] COMPOUND_FILE = bytes("d0cf11e0a1b11ae1");

    /** One at a time: a table of contents can be as large as the file, and is all that is ever held in memory. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private FileTypes() {}

    /**
     * @throws FileTypeRefused when it is no type that evidence may have, or holds macros
     */
    public static FileType of(Path file) throws IOException, FileTypeRefused {
        byte[] beginning = beginningOf(file);
        if (beginsWith(beginning, PDF)) {
            return FileType.PDF;
        }
        if (beginsWith(beginning, PNG)) {
            return FileType.PNG;
        }
        if (beginsWith(beginning, JPEG)) {
            return FileType.JPEG;
        }
        ONE_AT_A_TIME.lock();
        try {
            if (beginsWith(beginning, ZIP)) {
                return OfficePackage.typeOf(file);
            }
            if (beginsWith(beginning, COMPOUND_FILE)) {
                return CompoundFile.typeOf(file);
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
        throw FileTypeRefused.unknown();
    }

    private static byte[] beginningOf(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(LONGEST_BEGINNING);
        }
    }

    private static boolean beginsWith(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
