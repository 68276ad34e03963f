package org.policytrack.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policytrack.kit.testing.Contract.Operation;

/**
 * Holds every answer a test receives against the committed contract: the operation, the status, the media type and the
 * body must be declared there. Schemas are JSON Schema 2020-12, as OpenAPI 3.1 says.
 */
public final class ContractCheck implements Filter {

    private static final String CONTRACT = "https://contract.invalid/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final JsonSchemaFactory schemas;

    private ContractCheck(Contract contract) {
        this.contract = contract;
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders ->
                        loaders.schemas(Map.of(CONTRACT, contract.document().toString()))));
    }

    /** Against the contract the service has committed. */
    public static ContractCheck of(String service) {
        return of(Contract.of(service));
    }

    public static ContractCheck of(Contract contract) {
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

    /**
     * Fails when the contract does not declare this answer.
     *
     * @param path as sent, without the query
     * @param mediaType empty where the answer has no body
     */
    public void check(String method, String path, int status, String mediaType, String body) {
        Optional<Operation> asked = contract.operation(method, path);
        if (asked.isEmpty()) {
            assertThat(status).as("%s %s is in no contract", method, path).isIn(401, 404, 405);
            return;
        }
        if (status == 405 && contract.fitsBetterElsewhere(path, asked.get())) {
            return;
        }
        String operation = method + " " + asked.get().path();
        JsonNode answer = asked.get().description().path("responses").path(String.valueOf(status));
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
        if (plainType.equals("application/json") || plainType.endsWith("+json")) {
            assertThat(faults(asked.get(), status, plainType, body))
                    .as("%s answers %d: %s", operation, status, body)
                    .isEmpty();
        }
    }

    private Set<ValidationMessage> faults(Operation operation, int status, String mediaType, String body) {
        String pointer = "/paths/" + escape(operation.path()) + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + status + "/content/"
                + escape(mediaType) + "/schema";
        try {
            return schemas.getSchema(SchemaLocation.of(CONTRACT + "#" + pointer))
                    .validate(JSON.readTree(body));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
