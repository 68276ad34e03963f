package org.policytrack.kit.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;

/** A provider as far as a service sees it: a description and a key set over HTTP. */
final class ProviderServer implements AutoCloseable {

    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final String KEYS = "/keys";

    private final HttpServer server;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean hangs;

    ProviderServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        describes(issuer(), issuer() + KEYS);
        has();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String keysAddress() {
        return issuer() + KEYS;
    }

    void describes(String issuer, String keys) {
        documents.put(DESCRIPTION, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, keys));
    }

    /** From now on these are its keys; only their public parts are shown. */
    void has(PublicJsonWebKey... keys) {
        says(new JsonWebKeySet(Arrays.asList(keys)).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    void says(String keySet) {
        documents.put(KEYS, keySet);
    }

    void answers(int httpStatus) {
        this.status = httpStatus;
    }

    /** Takes every request from now on and answers none. */
    void hangs() {
        hangs = true;
    }

    /** How often its keys were read. */
    long reads() {
        return asked.stream().filter(KEYS::equals).count();
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        if (hangs) {
            hold();
        }
        String document = documents.get(exchange.getRequestURI().getPath());
        byte[] bytes = (document == null ? "" : document).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(document == null ? 404 : status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void hold() {
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
