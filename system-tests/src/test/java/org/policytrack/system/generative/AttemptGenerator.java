package org.policytrack.system.generative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrack.kit.testing.Contract;
import org.policytrack.kit.testing.Contract.Operation;

/** Makes requests up: from the contract, or out of one that went well before; most of them with something wrong. */
final class AttemptGenerator {

    private static final List<String> KEYS = List.of("key-1", "key-2", "key-3", "key-4", "key-5", "key-6");

    private final String service;
    private final KnownValues known;
    private final SuccessfulAttempts successful;
    private final List<Caller> callers;
    private final SchemaValues values;

    AttemptGenerator(
            String service, Contract contract, KnownValues known, SuccessfulAttempts successful, List<Caller> callers) {
        this.service = service;
        this.known = known;
        this.successful = successful;
        this.callers = callers;
        this.values = new SchemaValues(contract, known);
    }

    Attempt next(int number, Operation operation, Chance chance) {
        Attempt base = chance.percent(45)
                ? successful.any(operation, chance).orElseGet(() -> made(operation, chance))
                : made(operation, chance);
        Attempt changed = base.numbered(number);
        if (chance.percent(55)) {
            changed = withSomethingWrong(changed, chance);
        }
        return renewed(changed, chance);
    }

    /** As valid as the contract alone can make it. */
    private Attempt made(Operation operation, Chance chance) {
        Map<String, String> headers = new HashMap<>();
        List<Map.Entry<String, String>> query = new ArrayList<>();
        String path = operation.path();
        Caller caller = chance.percent(50)
                ? successful.caller(operation, chance).orElseGet(() -> chance.of(callers))
                : chance.of(callers);
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", pathValue(operation, name, chance));
                case "query" -> {
                    if (parameter.path("required").asBoolean() || chance.percent(name.equals("cursor") ? 3 : 35)) {
                        query.add(Map.entry(name, queryValue(name, parameter.path("schema"), chance)));
                    }
                }
                default -> {}
            }
        }
        if (operation.takesBody()) {
            headers.put("Content-Type", chance.of(operation.bodyTypes()));
        }
        Body body = operation.takesBody() ? BodyMutation.written(body(operation, caller, chance)) : Body.NONE;
        return new Attempt(0, service, operation, caller, operation.method(), path, query, headers, body);
    }

    private JsonNode body(Operation operation, Caller caller, Chance chance) {
        JsonNode schema = operation
                .description()
                .path("requestBody")
                .path("content")
                .path(operation.bodyTypes().getFirst())
                .path("schema");
        JsonNode body = values.value("", schema, chance);
        if (body instanceof ObjectNode object
                && object.has("department")
                && !caller.department().isEmpty()
                && chance.percent(70)) {
            object.put("department", caller.department());
        }
        return body;
    }

    private String pathValue(Operation operation, String name, Chance chance) {
        String collection = operation.path().split("/", -1)[3];
        return known.key(collection, name, chance)
                .map(value -> encoded(value.asText()))
                .orElse("none");
    }

    private String queryValue(String name, JsonNode schema, Chance chance) {
        return encoded(values.value(name, schema, chance).asText());
    }

    /** What must be as it is now for a request to go well: the version, and mostly an unused key. */
    private Attempt renewed(Attempt attempt, Chance chance) {
        Attempt renewed = attempt;
        for (JsonNode parameter : attempt.operation().description().path("parameters")) {
            switch (parameter.path("name").asText()) {
                case "If-Match" -> renewed = renewed.with("If-Match", ifMatch(renewed, chance));
                case "If-None-Match" -> {
                    if (chance.percent(20)) {
                        renewed = renewed.with("If-None-Match", ifMatch(renewed, chance));
                    }
                }
                case "Idempotency-Key" -> renewed = renewed.with("Idempotency-Key", key(renewed, chance));
                default -> {}
            }
        }
        return chance.percent(30)
                ? renewed.with("Accept-Language", chance.of(List.of("zh", "en", "en;q=0.1, zh", "fr", "*", ";;;q=x")))
                : renewed;
    }

    private String ifMatch(Attempt attempt, Chance chance) {
        String now = known.entityTagOf(attempt.thing()).orElse("\"v0\"");
        return switch (chance.below(12)) {
            case 0 -> "";
            case 1 -> "\"v0\"";
            case 2 -> "*";
            case 3 -> HostileValues.header(chance);
            case 4 -> "W/" + now;
            default -> now;
        };
    }

    private static String key(Attempt attempt, Chance chance) {
        return switch (chance.below(8)) {
            case 0, 1 -> "";
            case 2, 3 -> chance.of(KEYS);
            case 4 -> chance.percent(50) ? "k".repeat(201) : HostileValues.header(chance);
            default -> "fresh-" + attempt.number();
        };
    }

    private Attempt withSomethingWrong(Attempt attempt, Chance chance) {
        Operation operation = attempt.operation();
        List<java.util.function.Supplier<Attempt>> ways = new ArrayList<>();
        ways.add(() -> attempt.by(chance.of(callers)));
        ways.add(() -> attempt.with(HostileValues.method(chance)));
        ways.add(() -> attempt.asking(wrongQuery(attempt, chance)));
        ways.add(() ->
                attempt.with("Accept", chance.of(List.of("text/html", "application/xml", "nonsense", "a/b;q=0"))));
        if (operation.path().contains("{")) {
            ways.add(() -> attempt.on(withOtherSegment(attempt.path(), operation, chance)));
        }
        if (operation.takesBody()) {
            ways.add(() -> attempt.with("Content-Type", HostileValues.mediaType(chance)));
            ways.add(() -> attempt.with(BodyMutation.ofBytes(attempt.body(), chance)));
            for (int often = 0; often < 6; often++) {
                ways.add(() -> withOtherContent(attempt, chance));
            }
        }
        return chance.of(ways).get();
    }

    private Attempt withOtherContent(Attempt attempt, Chance chance) {
        return Json.read(attempt.body().bytes())
                .map(body -> attempt.with(BodyMutation.written(BodyMutation.ofContent(body, chance))))
                .orElse(attempt);
    }

    private List<Map.Entry<String, String>> wrongQuery(Attempt attempt, Chance chance) {
        List<Map.Entry<String, String>> query = new ArrayList<>(attempt.query());
        List<String> names = new ArrayList<>(List.of("unknown", "limit", "cursor"));
        attempt.operation()
                .description()
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        String name = chance.of(names);
        query.add(Map.entry(encoded(name), HostileValues.encoded(chance)));
        if (chance.percent(15)) {
            query.add(query.getLast());
        }
        return query;
    }

    private static String withOtherSegment(String path, Operation operation, Chance chance) {
        String[] declared = operation.path().split("/", -1);
        String[] sent = path.split("/", -1);
        for (int i = 0; i < declared.length && i < sent.length; i++) {
            if (declared[i].startsWith("{")) {
                sent[i] = HostileValues.pathSegment(chance);
            }
        }
        return String.join("/", sent);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
