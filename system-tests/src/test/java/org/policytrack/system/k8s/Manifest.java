package org.policytrack.system.k8s;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One document of a YAML file.
 *
 * @param origin the file, for messages
 */
record Manifest(String origin, JsonObject json) {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    static List<Manifest> of(Path file) {
        try {
            return of(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Manifest> of(String origin, String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll().stream()
                    .map(document -> new Manifest(
                            origin, JsonParser.parseString(document.toString()).getAsJsonObject()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(origin, e);
        }
    }

    /** What a text in YAML stands for, to compare with. */
    static JsonElement value(String yaml) {
        return of("expected", "value: " + yaml).getFirst().json().get("value");
    }

    /** The one document of a file, whatever it is. */
    static JsonElement content(Path file) {
        try {
            return JsonParser.parseString(YAML.readTree(Files.readString(file)).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kind() {
        return text(json, "kind").orElse("");
    }

    String name() {
        return text(json, "metadata", "name").orElse("");
    }

    Map<String, String> labels() {
        return texts(at(json, "metadata", "labels"));
    }

    boolean runsPods() {
        return selectsPods() || kind().equals("Job") || kind().equals("CronJob");
    }

    /** Whether it finds its pods by their labels; the others know those they made. */
    boolean selectsPods() {
        return kind().equals("Deployment") || kind().equals("StatefulSet");
    }

    JsonObject podTemplate() {
        return kind().equals("CronJob")
                ? at(json, "spec", "jobTemplate", "spec", "template")
                : at(json, "spec", "template");
    }

    /** With further labels, its pods too. */
    Manifest labelled(Map<String, String> pairs) {
        Manifest labelled = new Manifest(origin, json.deepCopy());
        pairs.forEach((name, value) -> {
            object(object(labelled.json, "metadata"), "labels").addProperty(name, value);
            if (kind().equals("CronJob")) {
                object(object(at(labelled.json, "spec", "jobTemplate"), "metadata"), "labels")
                        .addProperty(name, value);
            }
            for (JsonObject claim : objects(at(labelled.json, "spec"), "volumeClaimTemplates")) {
                object(object(claim, "metadata"), "labels").addProperty(name, value);
            }
            if (runsPods()) {
                object(object(labelled.podTemplate(), "metadata"), "labels").addProperty(name, value);
            }
        });
        return labelled;
    }

    private static JsonObject object(JsonObject parent, String name) {
        if (!parent.has(name)) {
            parent.add(name, new JsonObject());
        }
        return parent.getAsJsonObject(name);
    }

    JsonObject podSpec() {
        return at(podTemplate(), "spec");
    }

    Map<String, String> podLabels() {
        return texts(at(podTemplate(), "metadata", "labels"));
    }

    JsonObject onlyContainer() {
        List<JsonObject> containers = objects(podSpec(), "containers");
        if (containers.size() != 1) {
            throw new IllegalArgumentException(this + " has " + containers.size() + " containers");
        }
        return containers.getFirst();
    }

    /** The object at this path, empty when there is none. */
    static JsonObject at(JsonObject from, String... path) {
        JsonObject reached = from;
        for (String step : path) {
            reached = reached.get(step) instanceof JsonObject next ? next : new JsonObject();
        }
        return reached;
    }

    static Optional<String> text(JsonObject from, String... path) {
        JsonObject parent = at(from, List.of(path).subList(0, path.length - 1).toArray(String[]::new));
        return Optional.ofNullable(parent.get(path[path.length - 1]))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }

    static Stream<JsonElement> items(JsonObject from, String name) {
        return from.get(name) instanceof JsonArray array ? array.asList().stream() : Stream.empty();
    }

    static List<JsonObject> objects(JsonObject from, String name) {
        return items(from, name).map(JsonElement::getAsJsonObject).toList();
    }

    static List<String> strings(JsonObject from, String name) {
        return items(from, name).map(JsonElement::getAsString).toList();
    }

    static Map<String, String> texts(JsonObject from) {
        return from.asMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getAsString()));
    }

    @Override
    public String toString() {
        return kind() + " " + name() + " in " + origin;
    }
}
