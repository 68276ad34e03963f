package org.policytrack.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.policytrack.kit.testing.ProviderStub;
import org.policytrack.kit.testing.ProviderStub.Answer;
import org.policytrack.kit.testing.ProviderStub.Received;

/** department-service for these tests: it resolves the names of its own directory file and takes notices. */
public class DepartmentServiceStub implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static Optional<ProviderStub> running = Optional.empty();

    @Override
    public Map<String, String> start() {
        JsonNode directory = directory();
        ProviderStub stub = ProviderStub.of("department-service", request -> answer(directory, request));
        running = Optional.of(stub);
        return Map.of(
                "quarkus.rest-client.department-service.url",
                stub.address(),
                "tracker.identity.jwks",
                stub.address() + "/api/v1/jwks");
    }

    @Override
    public void stop() {
        running.ifPresent(ProviderStub::close);
    }

    /** The notices taken so far about a milestone. */
    public static List<JsonNode> noticesAbout(String milestone) {
        return running.orElseThrow().received().stream()
                .filter(request -> request.path().equals("/api/v1/notices"))
                .map(request -> read(request.body()))
                .filter(notice -> notice.path("about").asText().equals(milestone))
                .toList();
    }

    /** Whether nothing has arrived for half a second. */
    public static boolean hasComeToRest() {
        return running.orElseThrow().isQuietFor(Duration.ofMillis(500));
    }

    private static Answer answer(JsonNode directory, Received request) {
        return switch (request.path()) {
            case "/api/v1/departments/resolve" ->
                resolve(directory, request.query().getOrDefault("name", ""));
            case "/api/v1/jwks" -> new Answer(200, "{\"keys\":[]}");
            case "/api/v1/notices" -> new Answer(201, taken(request));
            default -> new Answer(404, ProviderStub.problem(404));
        };
    }

    private static Answer resolve(JsonNode directory, String name) {
        return Stream.concat(
                        named(directory.path("departments"), name)
                                .map(unit -> resolution(
                                        name,
                                        "DEPARTMENT",
                                        unit,
                                        JSON.createArrayNode()
                                                .add(unit.path("code").asText()))),
                        named(directory.path("groups"), name)
                                .map(unit -> resolution(name, "GROUP", unit, unit.path("members"))))
                .findFirst()
                .map(resolution -> new Answer(200, resolution.toString()))
                .orElseGet(() -> new Answer(404, ProviderStub.problem(404)));
    }

    private static Stream<JsonNode> named(JsonNode units, String name) {
        return StreamSupport.stream(units.spliterator(), false)
                .filter(unit -> Stream.concat(
                                Stream.of(unit.path("name"), unit.path("fullName")),
                                StreamSupport.stream(unit.path("aliases").spliterator(), false))
                        .anyMatch(known -> known.asText().equals(name)));
    }

    private static JsonNode resolution(String asked, String type, JsonNode unit, JsonNode members) {
        ObjectNode resolution = JSON.createObjectNode()
                .put("asked", asked)
                .put("type", type)
                .put("code", unit.path("code").asText())
                .put("name", unit.path("name").asText());
        return resolution.set("members", members);
    }

    private static String taken(Received request) {
        return ((ObjectNode) read(request.body()))
                .put("id", String.valueOf(request.idempotencyKey()))
                .put("sender", "task-service")
                .put("sentAt", "2023-04-20T02:00:00Z")
                .put("unread", true)
                .put("version", 0)
                .toString();
    }

    private static JsonNode directory() {
        Path file = Path.of("..", "department-service", "src", "main", "resources", "directories", "zhejiang.yaml");
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
