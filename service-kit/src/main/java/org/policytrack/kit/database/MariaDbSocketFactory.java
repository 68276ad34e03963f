package org.policytrack.kit.database;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Connector/J's sockets, for servers of MariaDB 10 too. Those greet as {@code 5.5.5-10.11.…}, because old replicas could
 * not read a version of two digits; Connector/J believes it, takes the server for one without fractions of seconds, and
 * cuts them off. Here such a server greets as {@code 5.7.9-10.11.…}: with fractions, and before the renamed variables that
 * MariaDB 10 does not have. MariaDB 11 and MySQL greet as what they are.
 */
public final class MariaDbSocketFactory extends StandardSocketFactory {

    /** Three bytes of length, one of sequence, one of protocol; then the version. */
    private static final int BEFORE_VERSION = 5;

    private static final byte[] OLD_GREETING = "5.5.5-10.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GREETING = "5.7.9-10.".getBytes(StandardCharsets.US_ASCII);

    @Override
    protected Socket createSocket(PropertySet settings) {
        return new GreetedSocket();
    }

    /** The first bytes a server sends, told anew where they are an old greeting. */
    static void correct(byte[] greeting, int length) {
        if (length < BEFORE_VERSION + OLD_GREETING.length) {
            return;
        }
        for (int i = 0; i < OLD_GREETING.length; i++) {
            if (greeting[BEFORE_VERSION + i] != OLD_GREETING[i]) {
                return;
            }
        }
        System.arraycopy(GREETING, 0, greeting, BEFORE_VERSION, GREETING.length);
    }

    private static final class GreetedSocket extends Socket {

        private boolean isGreeted;

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream server = super.getInputStream();
            return isGreeted ? server : new GreetingStream(server, this);
        }
    }

    private static final class GreetingStream extends PushbackInputStream {

        private final GreetedSocket socket;

        GreetingStream(InputStream server, GreetedSocket socket) {
            super(server, BEFORE_VERSION + OLD_GREETING.length);
            this.socket = socket;
        }

        @Override
        public int read() throws IOException {
            greet();
            return super.read();
        }

        @Override
        public int read(byte[] target, int from, int atMost) throws IOException {
            greet();
            return super.read(target, from, atMost);
        }

        private void greet() throws IOException {
            if (!socket.isGreeted) {
                socket.isGreeted = true;
                byte[] first = in.readNBytes(buf.length);
                correct(first, first.length);
                unread(first);
            }
        }
    }
}
