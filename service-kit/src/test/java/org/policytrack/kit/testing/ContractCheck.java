package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds every answer a test receives against the committed contract: the operation, the status, the media type and the
 * body must be declared there. Schemas are JSON Schema 2020-12, as OpenAPI 3.1 says.
 */
public final class ContractCheck implements Filter {

    private static final String CONTRACT = "https://contract.invalid/openapi";

    private final JsonNode contract;
    private final JsonSchemaFactory schemas;

    private ContractCheck(JsonNode contract) {
        this.contract = contract;
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(CONTRACT, contract.toString()))));
    }

    /** The contract a service has committed, from the service's own folder. */
    public static ContractCheck of(String service) {
        try {
            Path file = Path.of("openapi", service + ".yaml");
            return new ContractCheck(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The committed contract cannot be read", unreadable);
        }
    }

    static ContractCheck of(JsonNode contract) {
        return new ContractCheck(contract);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext chain) {
        Response response = chain.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/api/")) {
            check(
                    request.getMethod(),
                    path,
                    response.statusCode(),
                    response.contentType(),
                    response.body().asString());
        }
        return response;
    }

    void check(String method, String path, int status, String mediaType, String body) {
        Optional<Map.Entry<String, JsonNode>> template = operationOf(method, path);
        if (template.isEmpty()) {
            assertThat(status).as("%s %s is in no contract", method, path).isIn(401, 404, 405);
            return;
        }
        String operation = method + " " + template.get().getKey();
        JsonNode answer = template.get().getValue().path("responses").path(String.valueOf(status));
        assertThat(answer.isMissingNode())
                .as("%s answers %d, which its contract does not declare: %s", operation, status, body)
                .isFalse();
        if (answer.path("content").isEmpty()) {
            assertThat(body)
                    .as("%s answers %d without a body", operation, status)
                    .isEmpty();
            return;
        }
        String plainType = mediaType.replaceFirst(";.*", "");
        assertThat(answer.path("content").has(plainType))
                .as("%s answers %d as %s, which its contract does not declare", operation, status, plainType)
                .isTrue();
        assertThat(faults(template.get().getKey(), method, status, plainType, body))
                .as("%s answers %d: %s", operation, status, body)
                .isEmpty();
    }

    private Set<ValidationMessage> faults(String path, String method, int status, String mediaType, String body) {
        String pointer = "/paths/" + escape(path) + "/" + method.toLowerCase(Locale.ROOT) + "/responses/" + status
                + "/content/" + escape(mediaType) + "/schema";
        try {
            return schemas.getSchema(SchemaLocation.of(CONTRACT + "#" + pointer))
                    .validate(new ObjectMapper().readTree(body));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }

    private Optional<Map.Entry<String, JsonNode>> operationOf(String method, String path) {
        ObjectNode paths = (ObjectNode) contract.path("paths");
        return paths.properties().stream()
                .filter(entry -> entry.getValue().has(method.toLowerCase(Locale.ROOT)))
                .filter(entry -> pattern(entry.getKey()).matcher(path).matches())
                .min((one, other) -> Integer.compare(placeholders(one.getKey()), placeholders(other.getKey())))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().path(method.toLowerCase(Locale.ROOT))));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static int placeholders(String template) {
        return template.length() - template.replace("{", "").length();
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
