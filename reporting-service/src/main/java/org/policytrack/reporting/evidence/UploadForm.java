package org.policytrack.reporting.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.problem.InputFault;
import org.policytrack.kit.problem.InputRefused;

/**
 * A form of one file and perhaps a title (RFC 7578), read while it comes in: never more than a part of it is in memory.
 */
final class UploadForm implements AutoCloseable {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TITLE_IN_BYTES = LONGEST_TITLE * 4;

    private final Path folder;
    private final long limit;
    private @Nullable ReceivedFile file;
    private @Nullable String title;

    private UploadForm(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * @param contentType the request's, with the boundary
     * @param folder where the file lies until this is closed
     * @param limit the largest file in bytes
     */
    static UploadForm read(String contentType, InputStream body, Path folder, long limit) {
        UploadForm form = new UploadForm(folder, limit);
        boolean isRead = false;
        try {
            form.readParts(contentType, body);
            isRead = true;
            return form;
        } catch (FileUploadSizeException | IllegalArgumentException unreadable) {
            throw InputRefused.unreadable(InputFault.inBody("", "wrong-shape"));
        } catch (IOException brokeOff) {
            throw new UploadBrokeOff(brokeOff);
        } finally {
            if (!isRead) {
                form.close();
            }
        }
    }

    private void readParts(String contentType, InputStream body) throws IOException {
        String boundary = parameters(contentType).get("boundary");
        if (boundary == null) {
            throw new IllegalArgumentException("no boundary");
        }
        MultipartInput parts = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                .get();
        parts.setHeaderCharset(StandardCharsets.UTF_8);
        for (boolean isAnother = parts.skipPreamble(); isAnother; isAnother = parts.readBoundary()) {
            readPart(disposition(parts.readHeaders()), parts);
        }
    }

    private void readPart(Map<String, String> disposition, MultipartInput parts) throws IOException {
        String name = disposition.getOrDefault("name", "");
        if (name.equals("file") && file == null) {
            try (InputStream content = parts.newInputStream()) {
                file = ReceivedFile.from(content, disposition.get("filename"), folder, limit);
            }
        } else if (name.equals("title") && title == null) {
            try (InputStream content = parts.newInputStream()) {
                title = text(content.readNBytes(LONGEST_TITLE_IN_BYTES + 1));
            }
        } else {
            throw InputRefused.unreadable(InputFault.inBody("/" + name, "unknown-field"));
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8, 0, Math.min(utf8.length, LONGEST_TITLE_IN_BYTES + 1)))
                    .toString()
                    .strip();
        } catch (CharacterCodingException notUtf8) {
            if (utf8.length > LONGEST_TITLE_IN_BYTES) {
                throw titleTooLong();
            }
            throw InputRefused.unreadable(InputFault.inBody("/title", "unpaired-surrogate"));
        }
    }

    private static Map<String, String> disposition(String headers) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .map(UploadForm::parameters)
                .orElseThrow(() -> new IllegalArgumentException("a part without a name"));
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }

    /** The file; refuses with 422 where none was sent, or an empty one. */
    ReceivedFile file() {
        if (file == null) {
            throw InputRefused.invalid(InputFault.inBody("/file", "NotNull"));
        }
        if (file.content().size() == 0) {
            throw InputRefused.invalid(InputFault.inBody("/file", "file-empty"));
        }
        return file;
    }

    /** The title; refuses with 422 where it is too long. */
    @Nullable
    String title() {
        if (title == null || title.isEmpty()) {
            return null;
        }
        if (title.length() > LONGEST_TITLE) {
            throw titleTooLong();
        }
        return title;
    }

    private static InputRefused titleTooLong() {
        return InputRefused.invalid(InputFault.inBody("/title", "Size", 0, LONGEST_TITLE));
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
