package org.policytrack.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A way to a database server on this machine that can be cut, so that what is lost is known to the statement. */
public final class CutConnections implements AutoCloseable {

    /** The statement that ends a transaction, as it is sent: a command to run a query, and the query. */
    public static final String COMMIT = "\u0003commit";

    private final ServerSocket listening;
    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();
    private volatile boolean isFrozen;

    /** @param server the port of the server */
    public CutConnections(int server) {
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** The next statement with this word, in lower case, never reaches the server; its connection ends. */
    public void beforeTheServerHears(String word) {
        next.set(new Cut(word, false));
    }

    /** The server does the next statement with this word, in lower case, and nobody hears that; its connection ends. */
    public void afterTheServerHas(String word) {
        next.set(new Cut(word, true));
    }

    /** From now on nothing passes in either direction, and no connection ends. */
    public void freeze() {
        isFrozen = true;
    }

    /** What was held up passes again. */
    public void thaw() {
        isFrozen = false;
    }

    /** Ends all connections there are; new ones are taken. */
    public void cutAll() {
        open.forEach(CutConnections::end);
        open.clear();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(database);
                AtomicBoolean isDeaf = new AtomicBoolean();
                Thread.ofVirtual().start(() -> toServer(client, database, isDeaf));
                Thread.ofVirtual().start(() -> toClient(client, database, isDeaf));
            } catch (IOException closed) {
                // The server may be down for a moment: then so is the way to it.
            }
        }
    }

    private void toServer(Socket client, Socket database, AtomicBoolean isDeaf) {
        byte[] part = new byte[65_536];
        try (client;
                database) {
            InputStream in = client.getInputStream();
            OutputStream out = database.getOutputStream();
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                awaitThaw();
                String text = new String(part, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                Cut cut = next.get();
                if (cut != null && text.contains(cut.word()) && next.compareAndSet(cut, null)) {
                    if (!cut.isHeard()) {
                        return;
                    }
                    isDeaf.set(true);
                }
                out.write(part, 0, length);
            }
        } catch (IOException | InterruptedException ended) {
            // So has the connection.
        }
    }

    private void toClient(Socket client, Socket database, AtomicBoolean isDeaf) {
        byte[] part = new byte[65_536];
        try (client;
                database) {
            InputStream in = database.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                awaitThaw();
                if (isDeaf.get()) {
                    return;
                }
                out.write(part, 0, length);
            }
        } catch (IOException | InterruptedException ended) {
            // So has the connection.
        }
    }

    private void awaitThaw() throws InterruptedException {
        while (isFrozen) {
            Thread.sleep(10);
        }
    }

    private static void end(Socket connection) {
        try {
            connection.close();
        } catch (IOException alreadyEnded) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        cutAll();
    }

    /**
     * Where a connection ends.
     *
     * @param word in lower case
     * @param isHeard by the server
     */
    private record Cut(String word, boolean isHeard) {}
}
