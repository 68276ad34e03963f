package org.policytrack.system.generative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policytrack.kit.testing.Contract.Operation;

/**
 * What earlier answers told: by the name of the field, and of a collection such as {@code tasks} by the field that its
 * single things are addressed with. Learning happens between requests that run at once, never meanwhile.
 */
final class KnownValues {

    private static final int KEPT = 250;
    private static final int LONGEST = 100;

    private final Map<String, List<JsonNode>> byName = new HashMap<>();
    private final Map<String, String> keyOfCollection = new HashMap<>();
    private final Map<String, String> entityTags = new HashMap<>();
    private final Set<String> never;

    /**
     * @param never what is not to be used, such as the accounts the requests are sent by
     */
    KnownValues(List<Operation> operations, Set<String> never) {
        this.never = Set.copyOf(never);
        for (Operation operation : operations) {
            String[] path = operation.path().split("/", -1);
            if (path.length > 4 && path[4].startsWith("{")) {
                keyOfCollection.put(path[3], path[4].substring(1, path[4].length() - 1));
            }
        }
    }

    void learn(Attempt attempt, JsonNode answer) {
        String collection = attempt.path().split("/", -1)[3];
        learn(answer);
        learnKeys(collection, answer.has("items") ? answer.path("items") : answer);
    }

    void learnEntityTag(String thing, String tag) {
        entityTags.put(thing, tag);
    }

    Optional<String> entityTagOf(String thing) {
        return Optional.ofNullable(entityTags.get(thing));
    }

    /** A value this field had somewhere, or that addresses one of the things it is named after. */
    Optional<JsonNode> any(String name, Chance chance) {
        List<JsonNode> things = byName.getOrDefault(name + "s", List.of());
        List<JsonNode> values = !things.isEmpty() && chance.percent(60) ? things : byName.getOrDefault(name, things);
        return values.isEmpty() ? Optional.empty() : Optional.of(chance.of(values));
    }

    /** Whether a field of this name mostly names a thing that exists elsewhere, as {@code task} does one of the tasks. */
    boolean isReference(String name) {
        return keyOfCollection.containsKey(name + "s");
    }

    /** What addresses a thing of the collection. */
    Optional<JsonNode> key(String collection, String parameter, Chance chance) {
        List<JsonNode> keys = byName.getOrDefault(collection, List.of());
        return keys.isEmpty() ? any(parameter, chance) : Optional.of(chance.of(keys));
    }

    private void learn(JsonNode node) {
        node.properties().forEach(field -> {
            if (field.getValue().isArray()) {
                field.getValue().forEach(item -> learnKeys(field.getKey(), item));
            }
            add(field.getKey(), field.getValue());
            learn(field.getValue());
        });
        if (node.isArray()) {
            node.forEach(this::learn);
        }
    }

    private void learnKeys(String collection, JsonNode thing) {
        if (thing.isArray()) {
            thing.forEach(item -> learnKeys(collection, item));
        }
        String key = keyOfCollection.get(collection);
        if (key != null) {
            add(collection, thing.path(key));
        }
    }

    private void add(String name, JsonNode value) {
        boolean isUseful = value.isValueNode()
                && !value.isNull()
                && value.asText().length() <= LONGEST
                && !never.contains(value.asText());
        List<JsonNode> known = byName.computeIfAbsent(name, any -> new ArrayList<>());
        if (isUseful && !known.contains(value)) {
            known.add(value);
            if (known.size() > KEPT) {
                known.removeFirst();
            }
        }
    }
}
