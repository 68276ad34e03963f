package org.policytrack.kit.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A connection on which a test writes what no HTTP client would. */
public final class RawHttp implements AutoCloseable {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d\\.\\d (\\d{3}) [^\\r\\n]*\\r\\n");

    private final Socket connection;

    private RawHttp(Socket connection) {
        this.connection = connection;
    }

    /** Connects to a service on this machine. */
    public static RawHttp to(int port) {
        try {
            return new RawHttp(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends these characters, a byte each. */
    public RawHttp send(String bytes) {
        try {
            connection.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            connection.getOutputStream().flush();
        } catch (IOException closedAlready) {
            // What was answered before can still be read.
        }
        return this;
    }

    /** Reads until the other end closes the connection or is silent for so long. */
    public Answer answer(Duration silence) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            connection.setSoTimeout(Math.toIntExact(silence.toMillis()));
            InputStream in = connection.getInputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                received.write(buffer, 0, count);
            }
            return new Answer(received.toString(ISO_8859_1), true);
        } catch (SocketTimeoutException silent) {
            return new Answer(received.toString(ISO_8859_1), false);
        } catch (SocketException reset) {
            return new Answer(received.toString(ISO_8859_1), true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * What came back.
     *
     * @param text all of it, a character for each byte
     * @param isClosed whether the other end closed the connection
     */
    public record Answer(String text, boolean isClosed) {

        /** Of every answer that came, in order. */
        public List<Integer> statuses() {
            return STATUS_LINE
                    .matcher(text)
                    .results()
                    .map((MatchResult line) -> Integer.valueOf(line.group(1)))
                    .toList();
        }
    }
}
