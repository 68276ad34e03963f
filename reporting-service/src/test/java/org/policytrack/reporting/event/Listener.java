package org.policytrack.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.policytrack.kit.testing.ContractCheck;

/** A page that listens: reads the stream as the HTML Living Standard (9.2.6) has browsers read it. */
final class Listener implements AutoCloseable {

    /** Far above what it takes: a machine that is shared may stand still for seconds. */
    static final Duration SOON = Duration.ofSeconds(20);

    private static final ContractCheck CONTRACT = ContractCheck.of("reporting-service");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Heard END = new Heard("", "", "end of the line", "");

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    private Listener(HttpResponse<InputStream> answer) {
        this.answer = answer;
    }

    /** Opens a line that must be given. */
    static Listener to(String plan, String token, @Nullable String lastHeard) {
        HttpResponse<InputStream> answer = asks("GET", plan, token, lastHeard);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
        Listener listener = new Listener(answer);
        Thread.ofVirtual().start(listener::read);
        return listener;
    }

    /** The answer, whatever it is. */
    static HttpResponse<InputStream> asks(String method, String plan, String token, @Nullable String lastHeard) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/events?plan=" + plan))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastHeard != null) {
            request.header("Last-Event-ID", lastHeard);
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (method.equals("GET")) {
                CONTRACT.check(
                        "GET",
                        "/api/v1/events",
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.statusCode() == 200 ? "" : text(answer));
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            Heard next = Heard.NOTHING;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    heard.add(next);
                    next = Heard.NOTHING;
                } else {
                    next = next.with(line);
                }
            }
        } catch (IOException closed) {
            // As the test wished, or as it will notice.
        }
        heard.add(END);
    }

    /** The next that is said, which must come soon. */
    Heard hears() {
        try {
            Heard next = heard.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(next).as("heard within " + SOON).isNotNull();
            return next;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Takes note of what is said when a line opens; gives its id. */
    String opens() {
        Heard first = hears();
        assertThat(first.comment()).isEqualTo("open");
        assertThat(first.data()).isEmpty();
        return first.id();
    }

    void isAtTheEnd() {
        assertThat(hears()).isEqualTo(END);
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException closed) {
            // It is what was wished.
        }
    }

    /** One block of the stream; empty is what it does not have. */
    record Heard(String id, String name, String comment, String data) {

        static final Heard NOTHING = new Heard("", "", "", "");

        Heard with(String line) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).stripLeading();
            return switch (line.substring(0, colon)) {
                case "id" -> new Heard(value, name, comment, data);
                case "event" -> new Heard(id, value, comment, data);
                case "" -> new Heard(id, name, value, data);
                case "data" -> new Heard(id, name, comment, data + value);
                case "retry" -> this;
                default -> throw new AssertionError("no field of the standard: " + line);
            };
        }

        long number() {
            return Long.parseLong(id);
        }

        JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(data, notJson);
            }
        }
    }
}
