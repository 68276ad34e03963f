package org.policytrack.dashboard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server of the tests in the place of a service. */
final class PlayedService implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private PlayedService(HttpServer server) {
        this.server = server;
    }

    static PlayedService saying(Answers answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PlayedService service = new PlayedService(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> service.handle(exchange, answers));
            server.start();
            return service;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void handle(HttpExchange exchange, Answers answers) throws IOException {
        try (exchange) {
            answers.to(exchange, this);
        }
    }

    /** Takes the request down and reads its body. */
    String take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Headers headers = new Headers();
        headers.putAll(exchange.getRequestHeaders());
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        return body;
    }

    static void answer(HttpExchange exchange, int status, @Nullable String mediaType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (mediaType != null) {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** The last request whose address begins so. */
    Received last(String uri) {
        return received.reversed().stream()
                .filter(request -> request.uri().startsWith(uri))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What the service says. */
    interface Answers {

        void to(HttpExchange exchange, PlayedService service) throws IOException;
    }

    /** One request; address with its query, as sent. */
    record Received(String method, String uri, Headers headers, String body) {

        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }
    }
}
