package org.policytrack.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is long or has no end is passed on part by part. */
@DashboardTest
class StreamsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();
    private Browser browser = new Browser();

    @BeforeEach
    void signIn() {
        browser = Browser.signedInAs("streams-1");
        OtherServices.EVENTS.clear();
    }

    @Test
    void anEventArrivesWithinASecond() throws Exception {
        HttpResponse<InputStream> answer =
                client.send(request("/api/reporting/v1/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        BufferedReader events = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(next(events)).isEqualTo(": begun");

        for (String event : new String[] {"one", "two"}) {
            long said = System.nanoTime();
            OtherServices.EVENTS.add(event);
            assertThat(next(events)).isEqualTo("data: " + event);
            assertThat(Duration.ofNanos(System.nanoTime() - said)).isLessThan(Duration.ofSeconds(1));
        }
        OtherServices.EVENTS.add("end");
        assertThat(next(events)).isEqualTo("null");
    }

    @Test
    void anUploadGoesOnWhileItComesIn() throws Exception {
        try (PipedOutputStream body = new PipedOutputStream()) {
            PipedInputStream sent = new PipedInputStream(body, MEGABYTE);
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                    request("/api/reporting/v1/evidence")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> sent))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            byte[] part = new byte[MEGABYTE];
            for (int megabyte = 1; megabyte <= 30; megabyte++) {
                body.write(part);
            }

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(OtherServices.UPLOADED.get()).isGreaterThan(25L * MEGABYTE));
            assertThat(answer).isNotDone();
            body.close();

            assertThat(answer.get().statusCode()).isEqualTo(201);
            assertThat(answer.get().body()).isEqualTo("{\"bytes\":" + 30 * MEGABYTE + "}");
        }
    }

    @Test
    void anUploadOfKnownLengthGoesThroughWhole() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/api/reporting/v1/evidence")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[20 * MEGABYTE]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"bytes\":" + 20 * MEGABYTE + "}");
    }

    @Test
    void aBodyAboveTheLimitIsRefused() throws Exception {
        HttpResponse<String> announced = client.send(
                request("/api/reporting/v1/evidence")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[65 * MEGABYTE]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> atTheSession = client.send(
                request("/session")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[20 * 1024]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("/problems/body-too-large").contains("67108864");
        assertThat(atTheSession.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyOfUnknownLengthBreaksOffAtTheLimit() throws IOException {
        byte[] part = new byte[MEGABYTE];
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            var out = connection.getOutputStream();
            out.write(("POST /api/reporting/v1/evidence HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Cookie: " + browser.cookieHeader() + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8));
            try {
                for (int megabyte = 0; megabyte < 66; megabyte++) {
                    out.write("100000\r\n".getBytes(UTF_8));
                    out.write(part);
                    out.write("\r\n".getBytes(UTF_8));
                }
                out.flush();
            } catch (IOException closedAlready) {
                // What was answered before can still be read.
            }
            String answer = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8)).readLine();
            assertThat(answer).startsWith("HTTP/1.1 413");
        }
        assertThat(OtherServices.UPLOADED.get()).isLessThanOrEqualTo(64L * MEGABYTE);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Cookie", browser.cookieHeader())
                .header("Sec-Fetch-Site", "same-origin");
    }

    private static String next(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && line.isEmpty()) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }
}
