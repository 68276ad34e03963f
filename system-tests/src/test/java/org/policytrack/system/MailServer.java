package org.policytrack.system;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that keeps what it takes. */
final class MailServer implements AutoCloseable {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("^Message-ID:\\s*<([^@>]+)@", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final int port = ServiceProcess.freePort();
    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger offered = new AtomicInteger();
    private final int refusedEach;
    private final SMTPServer server;

    private MailServer(int refusedEach) {
        this.refusedEach = refusedEach;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, content) -> take(to, new String(content, StandardCharsets.UTF_8)))
                .build();
        server.start();
    }

    /** Takes whatever it is offered. */
    static MailServer willing() {
        return new MailServer(Integer.MAX_VALUE);
    }

    /** Refuses every third message for the moment, as a server does that is busy. */
    static MailServer refusingEveryThird() {
        return new MailServer(3);
    }

    int port() {
        return port;
    }

    List<Mail> taken() {
        return List.copyOf(taken);
    }

    private void take(String to, String content) throws RejectException {
        if (offered.incrementAndGet() % refusedEach == 0) {
            throw new RejectException(451, "Try again later");
        }
        Matcher id = MESSAGE_ID.matcher(content);
        taken.add(new Mail(to, id.find() ? id.group(1) : ""));
    }

    @Override
    public void close() {
        server.stop();
    }

    /**
     * A mail as it was taken.
     *
     * @param id what stands before the @ of its Message-ID
     */
    record Mail(String to, String id) {}
}
