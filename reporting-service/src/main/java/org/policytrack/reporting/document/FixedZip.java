package org.policytrack.reporting.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.output.CloseShieldOutputStream;

/**
 * Writes the container of an office file once more, without the times at which its parts were made: both libraries put the
 * time of day into their files. Parts stay compressed as they are.
 */
public final class FixedZip {

    private static final LocalDateTime TIME_OF_EVERY_PART = LocalDateTime.of(2000, 1, 1, 0, 0);

    private FixedZip() {}

    /**
     * Copies the parts in their order.
     *
     * @param replaced other content of parts, by their names
     * @param out is left open
     */
    public static void copy(ZipFile zip, Map<String, String> replaced, OutputStream out) throws IOException {
        try (ZipArchiveOutputStream copy = new ZipArchiveOutputStream(CloseShieldOutputStream.wrap(out))) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntriesInPhysicalOrder())) {
                String content = replaced.get(part.getName());
                if (content == null) {
                    copy.addRawArchiveEntry(sameAs(part), zip.getRawInputStream(part));
                } else {
                    copy.putArchiveEntry(named(part.getName()));
                    copy.write(content.getBytes(StandardCharsets.UTF_8));
                    copy.closeArchiveEntry();
                }
            }
        }
    }

    private static ZipArchiveEntry sameAs(ZipArchiveEntry part) {
        ZipArchiveEntry same = named(part.getName());
        same.setMethod(part.getMethod());
        same.setCrc(part.getCrc());
        same.setSize(part.getSize());
        same.setCompressedSize(part.getCompressedSize());
        return same;
    }

    private static ZipArchiveEntry named(String name) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(
                TIME_OF_EVERY_PART.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        return entry;
    }
}
