package org.policytrack.system.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends requests through the balancer as demonstration accounts do, and again where it is told to. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TOKEN_REPLACED_AFTER = Duration.ofMinutes(3);
    private static final Duration TOKEN_USED_FOR = Duration.ofSeconds(280);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Cluster cluster;
    private final Attempts attempts;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();

    Client(Cluster cluster, Attempts attempts) {
        this.cluster = cluster;
        this.attempts = attempts;
        Path accounts = cluster.folder().resolve("demo-accounts.json");
        try {
            JSON.readTree(accounts.toFile())
                    .forEach(account -> passwords.put(
                            account.path("username").asText(),
                            account.path("password").asText()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether there is such an account. */
    boolean knows(String username) {
        return passwords.containsKey(username);
    }

    /** Asks once. */
    Answer get(String username, String service, String operation, String path) {
        return send(operation, request(username, service, path).GET().build());
    }

    /** Asks once. */
    Answer post(
            String username,
            String service,
            String operation,
            String path,
            @Nullable String body,
            Map<String, String> headers) {
        HttpRequest.Builder request = request(username, service, path)
                .POST(body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(operation, request.build());
    }

    private HttpRequest.Builder request(String username, String service, String path) {
        return bare(service, path).header("Authorization", "Bearer " + tokenOf(username));
    }

    private HttpRequest.Builder bare(String service, String path) {
        return HttpRequest.newBuilder(URI.create(cluster.addressOf(service) + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    private Answer send(String operation, HttpRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("stopped before " + operation + " was answered");
        }
        long beganAt = System.nanoTime();
        Answer answer;
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            answer = Answer.of(response);
        } catch (IOException lost) {
            answer = Answer.none();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answer = Answer.none();
        }
        attempts.add(new Attempt(operation, answer.outcome(), beganAt, System.nanoTime()));
        if (answer.outcome() == Attempt.Outcome.WRONG) {
            attempts.fault("%s %s by %s: %d %s"
                    .formatted(operation, request.uri(), answer.servedBy(), answer.status(), answer.body()));
        }
        return answer;
    }

    /** A token lives for five minutes. It is replaced before its end, and used on when that does not succeed at once. */
    private String tokenOf(String username) {
        return signedIn.compute(username, this::stillSignedIn).accessToken();
    }

    private SignedIn stillSignedIn(String username, @Nullable SignedIn before) {
        if (before != null && before.isYoungerThan(TOKEN_REPLACED_AFTER)) {
            return before;
        }
        while (true) {
            Instant since = Instant.now();
            Answer answer = signIn(username);
            if (answer.outcome() == Attempt.Outcome.DONE) {
                return new SignedIn(answer.json().path("accessToken").asText(), since);
            }
            if (before != null && before.isYoungerThan(TOKEN_USED_FOR)) {
                return before;
            }
            answer.waitAsTold();
        }
    }

    private Answer signIn(String username) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, passwords.get(username));
        return send(
                "signIn",
                bare("department-service", "/tokens")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Everything a list has. */
    List<JsonNode> everyItem(String username, String service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = get(username, service, "list", path + cursor);
            page.json().path("items").forEach(items::add);
            JsonNode next = page.json().path("next");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private record SignedIn(String accessToken, Instant since) {

        boolean isYoungerThan(Duration age) {
            return since.plus(age).isAfter(Instant.now());
        }
    }

    /**
     * What came back.
     *
     * @param servedBy the letter of the instance that answered; nothing where the balancer did itself, or nobody
     */
    record Answer(
            Attempt.Outcome outcome,
            int status,
            String body,
            Optional<String> entityTag,
            String servedBy,
            double retryAfter) {

        private static final double USUAL_WAIT = 0.5;

        static Answer none() {
            return new Answer(Attempt.Outcome.UNANSWERED, 0, "", Optional.empty(), "", USUAL_WAIT);
        }

        static Answer of(HttpResponse<String> response) {
            Optional<String> retryAfter = response.headers().firstValue("Retry-After");
            Attempt.Outcome outcome = switch (response.statusCode()) {
                case 200, 201, 204 -> Attempt.Outcome.DONE;
                case 409, 412 -> Attempt.Outcome.CONFLICT;
                case 503 -> retryAfter.isPresent() ? Attempt.Outcome.LATER : Attempt.Outcome.WRONG;
                default -> Attempt.Outcome.WRONG;
            };
            return new Answer(
                    outcome,
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Served-By").orElse(""),
                    retryAfter.map(Double::parseDouble).orElse(USUAL_WAIT));
        }

        JsonNode json() {
            try {
                return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        void waitAsTold() {
            LockSupport.parkNanos((long) (retryAfter * 1e9));
        }
    }
}
