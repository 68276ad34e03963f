package org.policytrack.dashboard.page;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page, as it is kept while the process runs.
 *
 * @param tag from its content: the dates of files in a package say nothing
 * @param zipped the content compressed, empty when that is no gain
 */
record PageFile(String mediaType, String tag, Buffer content, Optional<Buffer> zipped) {

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    static PageFile of(String path, byte[] content) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] zipped = zipped(content);
        return new PageFile(
                MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"),
                tag(content),
                Buffer.buffer(content),
                zipped.length < content.length * 9L / 10 ? Optional.of(Buffer.buffer(zipped)) : Optional.empty());
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new BestGzip(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Compressed once and sent often. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(9);
        }
    }
}
