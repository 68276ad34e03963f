package org.policytrack.dashboard;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The three services, each played by a server of the tests. */
public final class OtherServices implements QuarkusTestResourceLifecycleManager {

    static final Departments DEPARTMENTS = new Departments();

    /** What is said next on a stream of events. */
    static final BlockingQueue<String> EVENTS = new LinkedBlockingQueue<>();

    /** How much of an upload has come in. */
    static final AtomicLong UPLOADED = new AtomicLong();

    private static Optional<PlayedService> departments = Optional.empty();
    private static Optional<PlayedService> tasks = Optional.empty();
    private static Optional<PlayedService> reporting = Optional.empty();

    @Override
    public Map<String, String> start() {
        departments = Optional.of(PlayedService.saying(DEPARTMENTS));
        tasks = Optional.of(
                PlayedService.saying((exchange, service) -> ofAnyService(exchange, service.take(exchange))));
        reporting = Optional.of(PlayedService.saying(OtherServices::ofReporting));
        return Map.of(
                "quarkus.rest-client.department-service.url", departments().address(),
                "quarkus.rest-client.task-service.url", tasks().address(),
                "quarkus.rest-client.reporting-service.url", reporting().address());
    }

    @Override
    public void stop() {
        departments.ifPresent(PlayedService::close);
        tasks.ifPresent(PlayedService::close);
        reporting.ifPresent(PlayedService::close);
    }

    static PlayedService departments() {
        return departments.orElseThrow();
    }

    static PlayedService tasks() {
        return tasks.orElseThrow();
    }

    static PlayedService reporting() {
        return reporting.orElseThrow();
    }

    private static void ofReporting(HttpExchange exchange, PlayedService service) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/events" -> stream(exchange);
            case "/api/v1/evidence" -> upload(exchange);
            case "/api/v1/never" -> waitForEver();
            default -> ofAnyService(exchange, service.take(exchange));
        }
    }

    /** What is in the headers of a service's answer. */
    static void ofAnyService(HttpExchange exchange, String body) throws IOException {
        var headers = exchange.getResponseHeaders();
        String path = exchange.getRequestURI().getPath();
        String own = "http://" + exchange.getRequestHeaders().getFirst("Host");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Cache-Control", "no-store");
        switch (path) {
            case "/api/v1/plans" -> {
                headers.set("Location", own + "/api/v1/plans/p1?x=1");
                headers.set("Set-Cookie", "planted=1");
                PlayedService.answer(exchange, 201, "application/json", "{}");
            }
            case "/api/v1/elsewhere" -> {
                headers.set("Location", "https://elsewhere.example/api/v1/plans");
                PlayedService.answer(exchange, 201, "application/json", "{}");
            }
            case "/api/v1/tasks" -> {
                headers.set(
                        "Link",
                        "</api/v1/tasks?limit=2&cursor=abc>; rel=\"next\", <" + own + "/api/v1/tasks>; rel=\"first\"");
                headers.set("ETag", "\"7\"");
                if ("\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    PlayedService.answer(exchange, 304, null, "");
                } else if (exchange.getRequestHeaders().containsKey("Range")) {
                    headers.set("Content-Range", "bytes 0-1/100");
                    PlayedService.answer(exchange, 206, "application/octet-stream", "ab");
                } else {
                    PlayedService.answer(exchange, 200, "application/json", "{\"items\":[]}");
                }
            }
            case "/api/v1/refuses-the-session" -> {
                headers.set("WWW-Authenticate", "Bearer");
                PlayedService.answer(
                        exchange, 401, "application/problem+json", "{\"type\":\"/problems/sign-in-needed\"}");
            }
            case "/api/v1/nothing" -> PlayedService.answer(exchange, 204, null, "");
            case "/api/v1/echo" -> PlayedService.answer(exchange, 200, "text/plain", body);
            default -> PlayedService.answer(exchange, 200, "application/json", "{\"path\":\"" + path + "\"}");
        }
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(": begun\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            for (String event = EVENTS.poll(20, TimeUnit.SECONDS);
                    event != null && !event.equals("end");
                    event = EVENTS.poll(20, TimeUnit.SECONDS)) {
                out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitForEver() {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void upload(HttpExchange exchange) throws IOException {
        byte[] part = new byte[64 * 1024];
        UPLOADED.set(0);
        for (int count = exchange.getRequestBody().read(part);
                count >= 0;
                count = exchange.getRequestBody().read(part)) {
            UPLOADED.addAndGet(count);
        }
        PlayedService.answer(exchange, 201, "application/json", "{\"bytes\":" + UPLOADED.get() + "}");
    }
}
