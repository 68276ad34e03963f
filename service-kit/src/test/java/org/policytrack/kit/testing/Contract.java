package org.policytrack.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a service has committed to, operation by operation. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(JsonNode document) {
        this.document = document;
        this.operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> Operation.of(entry.getKey(), path.getKey(), entry.getValue())))
                .toList();
    }

    /** The contract in {@code ../<service>/openapi/<service>.yaml}, seen from the folder of any module. */
    public static Contract of(String service) {
        try {
            Path file = Path.of("..", service, "openapi", service + ".yaml");
            return of(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The committed contract cannot be read", unreadable);
        }
    }

    static Contract of(JsonNode document) {
        return new Contract(document);
    }

    /** In the order of the document: by path, then by method. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operation such a request reaches; of several paths that fit, the most exact one. */
    public Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.fits(path))
                .max((one, other) -> Integer.compare(one.literals(), other.literals()));
    }

    /** Whether the path fits another one better, which has not this operation's method. */
    boolean fitsBetterElsewhere(String path, Operation operation) {
        return operations.stream().anyMatch(other -> other.fits(path) && other.literals() > operation.literals());
    }

    JsonNode document() {
        return document;
    }

    /** The schema itself, where the one given only refers to it. */
    public JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    /**
     * One operation.
     *
     * @param id the {@code operationId}
     * @param method in upper case
     * @param path with its placeholders, such as {@code /api/v1/tasks/{id}}
     * @param description the operation object of OpenAPI 3.1
     */
    public record Operation(String id, String method, String path, Pattern pattern, JsonNode description) {

        static Operation of(String method, String path, JsonNode description) {
            return new Operation(
                    description.path("operationId").asText(),
                    method.toUpperCase(java.util.Locale.ROOT),
                    path,
                    Pattern.compile("\\Q" + path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E"),
                    description);
        }

        /** Whether it says that it needs no token. */
        public boolean isOpen() {
            return description.has("security") && description.path("security").isEmpty();
        }

        public boolean takesBody() {
            return description.has("requestBody");
        }

        /** The media types its body may have; none where it takes no body. */
        public List<String> bodyTypes() {
            return description.path("requestBody").path("content").properties().stream()
                    .map(java.util.Map.Entry::getKey)
                    .toList();
        }

        boolean fits(String requested) {
            return pattern.matcher(requested).matches();
        }

        /** How much of it is no placeholder: of several that fit JAX-RS takes the one with most (3.7.2). */
        private int literals() {
            return path.replaceAll("\\{[^}]+}", "").length();
        }

        @Override
        public String toString() {
            return id + " (" + method + " " + path + ")";
        }
    }
}
