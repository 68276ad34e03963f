package org.policytrack.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.testing.RawHttp;

/** A service that is asked to end (SIGTERM) ends what it has begun, and nobody finds a connection cut. */
class AskedToEndTest {

    private static final int CALLERS = 6;

    private final Installation installation = new Installation("2023-04-20");
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final List<Exception> cut = new CopyOnWriteArrayList<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicBoolean isTold = new AtomicBoolean();

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void whoStopsSendingOnceItIsNotReadyNeverMissesAnAnswer() throws InterruptedException {
        installation.with(Map.of("QUARKUS_SHUTDOWN_DELAY", "3S")).startDepartments();
        installation.departments().awaitReady();
        String token = installation.tokenOf("viewer");
        CompletableFuture<Void> ended;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                boolean keepsItsConnection = caller % 2 == 0;
                callers.execute(() -> askOn(token, keepsItsConnection));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> statuses.size() > 20 * CALLERS);

            ended = CompletableFuture.runAsync(installation.departments()::stop);
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !isReady());
            int answered = statuses.size();
            await().atMost(Duration.ofSeconds(20)).until(() -> statuses.size() > answered);
            goesOn.set(false);
        }

        assertThat(ended).succeedsWithin(Duration.ofSeconds(20));
        assertThat(cut).isEmpty();
        assertThat(statuses).containsOnly(200);
        assertThat(isTold).as("that connections are to be closed").isTrue();
    }

    @Test
    void whatIsUnderWayIsEndedFirst() {
        installation.startDepartments();
        installation.departments().awaitReady();
        String token = installation.tokenOf("administrator");
        List<String> bodies = Stream.iterate(1, number -> number + 1)
                .limit(CALLERS)
                .map(AskedToEndTest::newDepartment)
                .toList();
        List<RawHttp> callers = Stream.generate(
                        () -> RawHttp.to(installation.departments().port()))
                .limit(CALLERS)
                .toList();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.get(caller)
                    .send(headFor(bodies.get(caller), token)
                            + bodies.get(caller).substring(0, 9));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> underWay() == CALLERS);

        CompletableFuture<Void> ended = CompletableFuture.runAsync(installation.departments()::stop);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> installation.departments().logged().contains("Waiting for HTTP requests to complete"));
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.get(caller).send(bodies.get(caller).substring(9));
        }

        assertThat(callers)
                .allSatisfy(caller -> assertThat(
                                caller.answer(Duration.ofSeconds(20)).statuses())
                        .containsExactly(201));
        callers.forEach(RawHttp::close);
        assertThat(ended).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void openLinesOfEventsEndAndHoldNothingUp() throws IOException, InterruptedException {
        installation.started();
        HttpResponse<InputStream> line = HttpClient.newHttpClient()
                .send(
                        request(
                                installation.reporting(),
                                "/api/v1/events?plan=zj-metaverse-2023",
                                installation.tokenOf("viewer")),
                        HttpResponse.BodyHandlers.ofInputStream());
        BufferedReader heard = new BufferedReader(new InputStreamReader(line.body(), StandardCharsets.UTF_8));
        assertThat(line.statusCode()).isEqualTo(200);
        assertThat(heard.readLine()).isNotNull();
        Instant asked = Instant.now();

        installation.reporting().stop();

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(9));
        assertThat(heard.lines().toList()).as("read to its proper end").isNotNull();
    }

    private void askOn(String token, boolean keepsItsConnection) {
        HttpClient kept =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (goesOn.get()) {
            HttpClient client = keepsItsConnection
                    ? kept
                    : HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build();
            try {
                HttpResponse<String> answer = client.send(
                        request(installation.departments(), "/api/v1/departments", token),
                        HttpResponse.BodyHandlers.ofString());
                answer.headers().firstValue("Connection").ifPresent(close -> isTold.set(true));
                statuses.add(answer.statusCode());
            } catch (IOException failed) {
                cut.add(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                if (!keepsItsConnection) {
                    client.close();
                }
            }
        }
        kept.close();
    }

    private static String newDepartment(int number) {
        return "{\"code\":\"zj-added-" + number + "\",\"department\":{\"name\":\"added " + number
                + "\",\"fullName\":\"added in full " + number + "\",\"englishName\":\"office " + number
                + "\",\"kind\":\"PROVINCIAL\"}}";
    }

    private static String headFor(String body, String token) {
        return "POST /api/v1/departments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
    }

    private double underWay() {
        return given().baseUri(installation.departments().address())
                .get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("policytrack_limits_under_way "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private boolean isReady() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    request(installation.departments(), "/health/ready", ""),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpRequest request(ServiceProcess service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
    }
}
