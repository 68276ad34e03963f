package org.policytrack.reporting.form.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens an uploaded file as a workbook. All of it is unpacked once and counted before it is read, its bytes and its
 * tags, of which each becomes an object: a form is far smaller than both limits.
 */
final class WorkbookFile {

    private static final long LARGEST_UNPACKED = 8L * 1024 * 1024;
    private static final int MOST_TAGS_AND_ATTRIBUTES = 200_000;
    private static final int MOST_PARTS = 200;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String ENCRYPTED = "EncryptedPackage";

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_UNPACKED);
        ZipSecureFile.setMaxTextSize(LARGEST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private WorkbookFile() {}

    /** Refuses what is no .xlsx, is encrypted, holds a macro or unpacks to more than a form has. */
    static XSSFWorkbook open(byte[] content) {
        try {
            return switch (FileMagic.valueOf(content)) {
                case OOXML -> opened(content);
                case OLE2 -> throw isEncrypted(content) ? SheetRefused.encrypted() : SheetRefused.notXlsx();
                default -> throw SheetRefused.notXlsx();
            };
        } catch (SheetRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw SheetRefused.notXlsx();
        }
    }

    private static XSSFWorkbook opened(byte[] content) throws IOException {
        isWhole(content);
        lookThrough(content);
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private static boolean isEncrypted(byte[] content) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return compound.getRoot().hasEntryCaseInsensitive(ENCRYPTED);
        }
    }

    /** The list of its parts stands at the end: a file that was cut has none, wherever it was cut. */
    private static void isWhole(byte[] content) throws IOException {
        ZipFile.builder().setByteArray(content).get().close();
    }

    private static void lookThrough(byte[] content) throws IOException {
        long left = LARGEST_UNPACKED;
        int parts = 0;
        int marks = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] unpacked = zip.readNBytes((int) left + 1);
                left -= unpacked.length;
                marks += marksIn(unpacked);
                if (left < 0 || ++parts > MOST_PARTS || marks > MOST_TAGS_AND_ATTRIBUTES) {
                    throw SheetRefused.tooLargeUnpacked(LARGEST_UNPACKED);
                }
                if (isMacro(part.getName())
                        || (part.getName().equals(CONTENT_TYPES)
                                && isMacro(new String(unpacked, StandardCharsets.UTF_8)))) {
                    throw SheetRefused.withMacros();
                }
            }
        }
    }

    private static int marksIn(byte[] xml) {
        int marks = 0;
        for (byte sign : xml) {
            if (sign == '<' || sign == '=') {
                marks++;
            }
        }
        return marks;
    }

    private static boolean isMacro(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("macroenabled") || lower.contains("vbaproject");
    }
}
