package org.policytrack.system.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a kustomization changes in manifests it took over: operations (RFC 6902), or fields laid over them, of which
 * those with a list are refused, because Kustomize merges lists by rules that differ from list to list.
 *
 * @param origin the file, for messages
 * @param target which manifests are changed
 */
record Patch(Path origin, JsonObject target, JsonElement content) {

    private static final Set<String> TARGET_FIELDS = Set.of("kind", "name", "labelSelector");

    Patch {
        if (!TARGET_FIELDS.containsAll(target.keySet()) || target.isEmpty()) {
            throw new IllegalArgumentException(origin + ": these tests do not understand the target " + target);
        }
    }

    static Patch of(Path file, JsonObject target) {
        return new Patch(file, target, Manifest.content(file));
    }

    /** Kind and name are expressions for the whole of it, as Kustomize has it. */
    boolean concerns(Manifest manifest) {
        return manifest.kind().matches(Manifest.text(target, "kind").orElse(".*"))
                && manifest.name().matches(Manifest.text(target, "name").orElse(".*"))
                && Manifest.text(target, "labelSelector")
                        .map(selector -> selector.split("=", 2))
                        .map(label -> Map.entry(label[0], label[1]))
                        .map(manifest.labels().entrySet()::contains)
                        .orElse(true);
    }

    Manifest applyTo(Manifest manifest) {
        try {
            JsonStructure changed = content instanceof JsonArray
                    ? Json.createPatch(read(content).asJsonArray()).apply(read(manifest.json()))
                    : Json.createMergePatch(read(overlaid()))
                            .apply(read(manifest.json()))
                            .asJsonObject();
            return new Manifest(
                    manifest.origin(),
                    JsonParser.parseString(changed.toString()).getAsJsonObject());
        } catch (JsonException impossible) {
            throw new IllegalArgumentException(origin + " does not fit " + manifest, impossible);
        }
    }

    /** Without what only says which manifest is meant; the target says so. */
    private JsonObject overlaid() {
        JsonObject fields = content.deepCopy().getAsJsonObject();
        fields.remove("apiVersion");
        fields.remove("kind");
        Manifest.at(fields, "metadata").remove("name");
        if (fields.toString().contains("[")) {
            throw new IllegalArgumentException(origin + " lays a list over another; write operations instead");
        }
        return fields;
    }

    private static JsonStructure read(JsonElement json) {
        try (var reader = Json.createReader(new StringReader(json.toString()))) {
            return reader.read();
        }
    }
}
