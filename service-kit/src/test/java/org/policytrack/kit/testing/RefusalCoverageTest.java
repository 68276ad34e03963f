package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.policytrack.kit.caller.Role.ADMINISTRATOR;
import static org.policytrack.kit.caller.Role.REPORTER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrack.kit.caller.Permission;
import org.policytrack.kit.caller.PermissionTable;

/** The list is only worth the holes it finds: a small garden with one hole at a time. */
class RefusalCoverageTest {

    private static final String TREES = "/api/v1/trees";

    private final Contract contract = contract("""
            paths:
              /api/v1/trees:
                get:
                  operationId: listTrees
                  responses: {"200": {}, "401": {}, "403": {}}
              /api/v1/trees/{id}:
                get:
                  operationId: readTree
                  responses: {"200": {}, "401": {}, "403": {}, "404": {}}
              /api/v1/weather:
                get:
                  operationId: readWeather
                  security: []
                  responses: {"200": {}}
            """);
    private final PermissionTable permissions = new PermissionTable()
            .with(Permission.of("tree.list", ADMINISTRATOR), "listTrees")
            .with(Permission.of("tree.read").andForOwnDepartment(REPORTER), "readTree")
            .with(Permission.open("weather.read"), "readWeather");

    private final HttpServer garden = garden();
    private BiPredicate<String, JsonNode> hole = (path, caller) -> false;

    @BeforeEach
    void open() {
        garden.createContext("/", this::answer);
        garden.start();
        RestAssured.port = garden.getAddress().getPort();
    }

    @AfterEach
    void close() {
        garden.stop(0);
        RestAssured.reset();
    }

    @Test
    void aGardenWithoutHolesPasses() {
        assertThatNoException().isThrownBy(() -> coverage().isCompleteBut("readWeather"));
    }

    @Test
    void aBadTokenThatIsBelievedIsFound() {
        hole = (path, caller) -> caller.path("upn").asText().equals("intruder")
                && caller.path("aud").asText().equals("another-system");

        found("listTrees", "wrong-audience");
    }

    @Test
    void noTokenAtAllIsFound() {
        hole = (path, caller) -> path.equals(TREES + "/oak") && caller.isEmpty();

        found("readTree", "no-token");
    }

    @Test
    void aRoleTooManyIsFound() {
        hole = (path, caller) ->
                path.equals(TREES) && caller.path("upn").asText().equals("only-auditor");

        found("listTrees", "role-auditor");
    }

    @Test
    void anotherDepartmentIsFound() {
        hole = (path, caller) ->
                path.equals(TREES + "/oak") && caller.path("upn").asText().equals("stranger");

        found("readTree", "other-department-reporter");
    }

    @Test
    void anOwnRequestThatWouldBeRefusedAnywayShowsNothing() {
        fails(
                coverage()
                        .own(
                                "readTree",
                                role -> OwnRequest.of(
                                        TREES + "/ash",
                                        Token.of("gardener", "north", "reporter"),
                                        Token.of("stranger", "south", "reporter"))),
                "of the own department");
    }

    @Test
    void aThingThatIsNotGivenIsMissed() {
        fails(RefusalCoverage.of("garden", contract, permissions), "no existing thing is given", "readTree");
    }

    @Test
    void anOpenOperationNobodyKnowsOfIsFound() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> coverage().isCompleteBut())
                .withMessageContaining("readWeather");
    }

    private RefusalCoverage coverage() {
        return RefusalCoverage.of("garden", contract, permissions)
                .existing(TREES + "/{id}", "oak")
                .own(
                        "readTree",
                        role -> OwnRequest.of(
                                TREES + "/oak",
                                Token.of("gardener", "north", "reporter"),
                                Token.of("stranger", "south", "reporter")));
    }

    private void found(String... named) {
        fails(coverage(), named);
    }

    private static void fails(RefusalCoverage coverage, String... named) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> coverage.isCompleteBut("readWeather"))
                .satisfies(failure ->
                        org.assertj.core.api.Assertions.assertThat(failure).hasMessageContainingAll(named));
    }

    /** Knows its people by name: the bad tokens are all of one intruder or of task-service. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        JsonNode caller = claims(exchange.getRequestHeaders().getFirst("Authorization"));
        String name = caller.path("upn").asText();
        int status = switch (name) {
            case "gardener" -> path.equals(TREES + "/oak") ? 200 : 404;
            case "", "intruder", "task-service" -> 401;
            default -> 403;
        };
        exchange.sendResponseHeaders(hole.test(path, caller) ? 200 : status, -1);
        exchange.close();
    }

    private static JsonNode claims(@org.jspecify.annotations.Nullable String authorization) throws IOException {
        if (authorization == null || !authorization.startsWith("Bearer ey")) {
            return new ObjectMapper().createObjectNode();
        }
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(authorization.split("\\.", -1)[1]));
    }

    private static HttpServer garden() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Contract contract(String yaml) {
        try {
            return Contract.of(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
