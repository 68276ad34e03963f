package org.policytrack.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Another service as a local HTTP server that says what a test tells it to. Each of its answers is held against the
 * contract that service has committed, so that a consumer is never tested with something its provider would not say.
 */
public final class ProviderStub implements AutoCloseable {

    private final HttpServer server;
    private final ContractCheck contract;
    private final Answers answers;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile boolean isSilent;
    private volatile long lastReceived = System.nanoTime();

    private ProviderStub(HttpServer server, ContractCheck contract, Answers answers) {
        this.server = server;
        this.contract = contract;
        this.answers = answers;
    }

    /**
     * Starts the stub on a free port.
     *
     * @param service whose contract lies in {@code ../<service>/openapi/<service>.yaml}
     */
    public static ProviderStub of(String service, Answers answers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ProviderStub stub = new ProviderStub(server, ContractCheck.of(service), answers);
            server.createContext("/", stub::handle);
            server.start();
            return stub;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers 503 to everything until told otherwise, as a service that is down behind its balancer. */
    public void isSilent(boolean silent) {
        isSilent = silent;
    }

    /** What was received so far and answered with 2xx, in its order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Whether nothing was received for so long. */
    public boolean isQuietFor(Duration span) {
        return System.nanoTime() - lastReceived > span.toNanos();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Received request = new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                body);
        Answer answer = isSilent ? new Answer(503, problem(503)) : answers.to(request);
        String mediaType = answer.status() < 400 ? "application/json" : "application/problem+json";
        try {
            contract.check(request.method(), request.path(), answer.status(), mediaType, answer.body());
        } catch (AssertionError untrue) {
            answer = new Answer(599, untrue.toString());
        }
        if (answer.status() < 300) {
            received.add(request);
            lastReceived = System.nanoTime();
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A problem as the services answer it. */
    public static String problem(int status) {
        return """
                {"type":"/problems/stub","title":"stub","status":%d,"detail":"stub"}""".formatted(status);
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** What the stub says. */
    public interface Answers {

        Answer to(Received request);
    }

    /** One answer; JSON, or a problem from 400 on. */
    public record Answer(int status, String body) {}

    /** One request. */
    public record Received(
            String method,
            String path,
            Map<String, String> query,
            @org.jspecify.annotations.Nullable String idempotencyKey,
            String body) {}
}
