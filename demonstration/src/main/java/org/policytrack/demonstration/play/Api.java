package org.policytrack.demonstration.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.policytrack.demonstration.play.People.Person;

/**
 * The three services over HTTP. It signs people in and renews their sessions, waits when it is asked to (429, 503), and
 * asks again when a connection breaks: what it writes has a key, or says which version it means.
 */
final class Api {

    private static final Duration TOKEN_KEPT = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 8;
    private static final String JSON = "application/json";
    private static final String FORM_BOUNDARY = "policytrack-demonstration";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final Services services;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Api(Services services) {
        this.services = services;
    }

    /** All items of a list, page by page. */
    List<JsonNode> list(Person reader, String address) throws IOException, Refused {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (true) {
            String next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
            JsonNode page = get(reader, address + (address.contains("?") ? "&" : "?") + "limit=200" + next)
                    .body();
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("next")) {
                return items;
            }
            cursor = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
        }
    }

    Answer get(Person reader, String address) throws IOException, Refused {
        return send(reader, HttpRequest.newBuilder(URI.create(address)).GET(), "GET " + address);
    }

    /**
     * Does something on a day.
     *
     * @param key for what creates; null where the version says it all
     * @param version the one that is meant; null where there is none yet
     */
    Answer post(
            Person doer,
            LocalDate day,
            String address,
            @Nullable String key,
            @Nullable String version,
            @Nullable JsonNode body)
            throws IOException, Refused {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (body == null) {
            request.POST(BodyPublishers.noBody());
        } else {
            request.header("Content-Type", JSON).POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        }
        return send(doer, on(day, request, key, version), "POST " + address);
    }

    /** Uploads a file. */
    Answer upload(Person doer, LocalDate day, String key, String name, byte[] content) throws IOException, Refused {
        String address = services.reporting() + "/evidence";
        String head = "--" + FORM_BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        String tail = "\r\n--" + FORM_BOUNDARY + "--\r\n";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + FORM_BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8), content, tail.getBytes(StandardCharsets.UTF_8))));
        return send(doer, on(day, request, key, null), "POST " + address);
    }

    private static HttpRequest.Builder on(
            LocalDate day, HttpRequest.Builder request, @Nullable String key, @Nullable String version) {
        request.header("Tracker-Day", day.toString());
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        return request;
    }

    private Answer send(Person sender, HttpRequest.Builder request, String what) throws IOException, Refused {
        String token = sessionOf(sender).accessToken();
        return exchange(request.setHeader("Authorization", "Bearer " + token), what);
    }

    private Answer exchange(HttpRequest.Builder request, String what) throws IOException, Refused {
        HttpRequest complete = request.timeout(PATIENCE)
                .setHeader("Accept", JSON)
                .setHeader("Accept-Language", "zh")
                .build();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response = http.send(complete, BodyHandlers.ofString());
                int status = response.statusCode();
                boolean isToWait = status == 429 || status == 503 || isStillRunning(response);
                if (status < 300) {
                    return answer(response);
                } else if (!isToWait || attempt == ATTEMPTS) {
                    throw refusal(response, what);
                }
                pause(Duration.ofSeconds(
                        response.headers().firstValueAsLong("Retry-After").orElse(1)));
            } catch (IOException broken) {
                if (attempt == ATTEMPTS) {
                    throw new IOException(what + ": " + broken, broken);
                }
                pause(Duration.ofSeconds(1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }

    /** The same request, sent before a connection broke, has not ended yet. */
    private static boolean isStillRunning(HttpResponse<String> response) {
        return response.statusCode() == 409 && response.body().contains("first-request-still-running");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpResponse<String> response) throws IOException {
        JsonNode body = response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
        return new Answer(body, response.headers().firstValue("ETag").orElse(""));
    }

    private static Refused refusal(HttpResponse<String> response, String what) throws IOException {
        int status = response.statusCode();
        if (status == 401 || status == 403 || status >= 500) {
            throw new IOException(status + " " + what + ": " + response.body());
        }
        return new Refused(status, what, response.body());
    }

    private Session sessionOf(Person person) throws IOException, Refused {
        Session known = sessions.get(person.username());
        if (known != null && known.isFresh()) {
            return known;
        }
        synchronized (person) {
            Session session = sessions.get(person.username());
            if (session == null || !session.isFresh()) {
                session = session == null ? signIn(person) : renewed(person, session);
                sessions.put(person.username(), session);
            }
            return session;
        }
    }

    private Session signIn(Person person) throws IOException, Refused {
        return tokens("", Map.of("username", person.username(), "password", person.password()));
    }

    private Session renewed(Person person, Session session) throws IOException, Refused {
        try {
            return tokens("/refresh", Map.of("refreshToken", session.refreshToken()));
        } catch (IOException | Refused over) {
            return signIn(person);
        }
    }

    private Session tokens(String path, Map<String, String> body) throws IOException, Refused {
        String address = services.departments() + "/tokens" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString(json.writeValueAsString(new HashMap<>(body))));
        JsonNode tokens = exchange(request, "POST " + address).body();
        return new Session(
                tokens.path("accessToken").asText(), tokens.path("refreshToken").asText(), System.nanoTime());
    }

    /**
     * Where the services answer, up to and with {@code /api/v1}.
     */
    record Services(String departments, String tasks, String reporting) {}

    /**
     * What was answered.
     *
     * @param version the entity tag, empty where there is none
     */
    record Answer(JsonNode body, String version) {}

    private record Session(String accessToken, String refreshToken, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < TOKEN_KEPT.toNanos();
        }
    }
}
